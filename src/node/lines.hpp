#pragma once

// Where a node's lines to others stand: a table. Losing it costs repeats, which receivers know.

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace haihe::node::lines {

void mount_tables(ledger::Book& book);
/// Empty: the line has not been used yet.
std::optional<std::int64_t> position(edge::sql::Connection& reads, std::string const& line);
void put(edge::sql::Connection& tables, std::string const& line, std::int64_t position);

} // namespace haihe::node::lines
