#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"

#include <functional>
#include <vector>

namespace haihe::supervision {

/// GET /tenders, GET /tenders/{code}: judged anew at each reading, by the node's clock.
void mount_supervised_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
                              std::vector<Department> const& departments);

} // namespace haihe::supervision
