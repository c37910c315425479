#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// GET /notices, GET /notices/{id}, GET /notices/{id}/proof; the view `notices`. Mount after the intake, whose tables
/// it reads.
void mount_notices(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
