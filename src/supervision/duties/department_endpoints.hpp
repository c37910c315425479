#pragma once

#include "node/plan.hpp"
#include "supervision/duties/department.hpp"

#include <vector>

namespace haihe::supervision {

/// GET /departments.
void mount_departments(node::Plan& plan, std::vector<Department> const& departments);

} // namespace haihe::supervision
