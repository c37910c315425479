#pragma once

#include "node/node.hpp"

#include <functional>

namespace haihe::hub {

/// GET /draws/{id}/eligible and POST /draws/{id}/list (a supervisor of the department that the request names): who may
/// be drawn, in clear; then the leaves of the list made of them, which the hub freezes. What lies behind a leaf the hub
/// is not told.
void mount_draw_lists(node::Plan& plan, std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
