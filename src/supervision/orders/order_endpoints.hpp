#pragma once

#include "node/node.hpp"
#include "supervision/duties/department.hpp"

#include <functional>
#include <vector>

namespace haihe::supervision {

/// POST /orders, GET /orders/next (supervisors of a department), GET /orders.
void mount_orders(node::Plan& plan, std::function<node::Desk&()> const& desk,
                  std::vector<Department> const& departments);

} // namespace haihe::supervision
