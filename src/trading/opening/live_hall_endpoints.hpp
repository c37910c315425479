#pragma once

// The hall as it happens.

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::trading {

/// GET /lots/{lot}/opening/live: an event `opening` whenever the hall has something new for everybody. Bids move
/// nothing of it: it says only that the tender or its opening has gone on.
void mount_live_hall(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::trading
