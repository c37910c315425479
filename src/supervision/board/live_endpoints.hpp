#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"

#include <functional>
#include <vector>

namespace haihe::supervision {

/// GET /live: what comes in and goes out, as server-sent events named `fact`, oldest first; the latest ones at once.
/// Every event of an entry but its last carries the position before it as its id, so that a line cut in between begins
/// that entry again.
void mount_live(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
                std::vector<Department> const& departments);

} // namespace haihe::supervision
