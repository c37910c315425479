#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// What arrives at the hub is held against what it knows: every fault named, with its path into the message.
/// Registers the checks of all tender messages and orders, and keeps what was accepted (intake_views).
void mount_intake(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
