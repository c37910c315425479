#pragma once

#include "law/practice.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"

#include <functional>
#include <vector>

namespace haihe::supervision {

/// Mounts the slices of a supervision platform; `practice` and `departments` outlive the node.
void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
           std::vector<Department> const& departments);

/// The platform publishes who supervises what, if it has not yet, or if that has changed since. To be called after each
/// start. Throws std::runtime_error naming the rule if the ledger refuses.
void found(node::Desk& desk, std::vector<Department> const& departments);

} // namespace haihe::supervision
