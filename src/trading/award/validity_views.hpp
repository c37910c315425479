#pragma once

#include "edge/sql/connection.hpp"
#include "kernel/instant.hpp"
#include "ledger/book.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// Table pending_validities: requests to extend bids that are not settled, of lots that still go on.
void mount_validity_views(ledger::Book& book);

struct PendingValidity {
    std::string lot;
    kernel::Instant answer_until;
};
std::vector<PendingValidity> pending_validities(edge::sql::Connection& views);

} // namespace haihe::trading
