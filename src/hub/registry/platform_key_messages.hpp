#pragma once

#include "node/desk.hpp"
#include "node/plan.hpp"

#include <functional>

namespace haihe::hub {

/// A platform's change of key becomes its entry in the register, in the same commit; the hub's own, at once after it.
void mount_platform_key_messages(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
