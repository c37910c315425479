#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// POST /trust-list/authorities (the hub operator), GET /trust-list.
void mount_trust_list(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
