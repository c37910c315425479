#pragma once

#include "edge/sql/connection.hpp"
#include "exchange/message.hpp"
#include "hub/jurisdiction/competence.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

/// Table hub_jurisdictions: every table that was published; the last of each platform is in force.
void mount_jurisdiction_views(ledger::Book& book);
void keep_jurisdiction(edge::sql::Connection& views, exchange::Message const& message, std::int64_t position);

/// Of platforms that are connected as supervision now, by code.
std::vector<TableInForce> tables_in_force(edge::sql::Connection& views);
bool is_jurisdiction(edge::sql::Connection& views, std::string const& message);

} // namespace haihe::hub
