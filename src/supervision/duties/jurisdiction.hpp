#pragma once

// 条例4: who supervises a tender follows from its industry and its district.

#include "exchange/messages/jurisdiction.hpp"
#include "supervision/duties/department.hpp"

#include <string>
#include <vector>

namespace haihe::supervision {

/// As everybody reads it: without the lines on its duties.
exchange::SupervisingDepartment published(Department const& department);

bool supervises(Department const& department, std::string const& industry, std::string const& region);

/// In the order in which they are configured; more than one where duties overlap.
std::vector<Department> supervisors_of(std::vector<Department> const& departments, std::string const& industry,
                                       std::string const& region);

/// Null when none has this code.
Department const* find_department(std::vector<Department> const& departments, std::string const& code);

} // namespace haihe::supervision
