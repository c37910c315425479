#pragma once

// 条例4: who supervises a tender follows from its industry and its district.

#include "supervision/duties/department.hpp"

#include <string>
#include <vector>

namespace haihe::supervision {

/// `region` lies in `district`: the same, or a district of the city or province that `district` stands for. In a
/// municipality (北京 天津 上海 重庆) the code of its urban districts, 120100, stands for the whole city, as 120000
/// does.
bool covers(std::string const& district, std::string const& region);

bool supervises(Department const& department, std::string const& industry, std::string const& region);

/// In the order in which they are configured; more than one where duties overlap.
std::vector<Department> supervisors_of(std::vector<Department> const& departments, std::string const& industry,
                                       std::string const& region);

/// Null when none has this code.
Department const* find_department(std::vector<Department> const& departments, std::string const& code);

} // namespace haihe::supervision
