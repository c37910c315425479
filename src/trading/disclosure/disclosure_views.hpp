#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace haihe::trading {

/// Table sealed_committees: lots whose committee was sealed and is not disclosed yet.
void mount_disclosure_views(ledger::Book& book);
std::vector<std::string> lots_to_disclose(edge::sql::Connection& views);

/// Tenders of which a lot came to its winner or its failure after `position`, and the position up to which was looked.
struct Decided {
    std::set<std::string> tenders;
    std::int64_t through = -1;
};
Decided decided_after(edge::sql::Connection& views, std::int64_t position);

} // namespace haihe::trading
