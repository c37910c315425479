#pragma once

// A bidder's own bids with their receipts. Of others nothing is told.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// GET /bids, GET /lots/{lot}/bids
void mount_own_bids(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
