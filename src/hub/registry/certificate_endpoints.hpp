#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// POST /certificates and POST /certificates/{digest}/revoke (the hub operator), GET /certificates/{digest}.
void mount_certificates(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
