#pragma once

// What happens at an opening by itself: the box closes at the deadline, the list is fixed or the lot has failed, the
// window ends, the bids are read. Timers are dumb: whether a step is due, the slices decide.

#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trading/storage_files.hpp"

#include <functional>

namespace haihe::trading {

void mount_opening_timers(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage);

} // namespace haihe::trading
