#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// POST and GET of /platforms, /entities, /certificates. Writing is the hub operator's duty; reading is everybody's.
void mount_registry(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
