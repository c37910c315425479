#pragma once

#include "kernel/legal_calendar.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"

#include <functional>
#include <vector>

namespace haihe::supervision {

/// Mounts the slices of a supervision platform; `calendar` and `departments` outlive the node.
void mount(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar,
           std::vector<Department> const& departments);

} // namespace haihe::supervision
