#pragma once

// Who sits where. Read by the member itself and by nobody else before the winner is determined.

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

void mount_committee_views(ledger::Book& book);

/// Tenders on whose committee this person sits, the latest first; at most 200.
std::vector<std::string> tenders_judged_by(edge::sql::Connection& views, std::string const& certificate);

} // namespace haihe::trading
