#pragma once

#include "node/node.hpp"
#include "supervision/duties/department.hpp"

#include <functional>
#include <vector>

namespace haihe::supervision {

/// GET /tenders/{code}/committees: who judged each lot and what each member said, to supervisors of a department that
/// supervises the tender.
void mount_committees(node::Plan& plan, std::function<node::Desk&()> const& desk,
                      std::vector<Department> const& departments);

} // namespace haihe::supervision
