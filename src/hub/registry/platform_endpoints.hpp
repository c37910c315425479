#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// POST /platforms (the hub operator; again for a code = an update), GET /platforms, GET /platforms/{code}.
void mount_platforms(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
