#include "supervision/duties/jurisdiction.hpp"

#include <algorithm>
#include <iterator>

namespace haihe::supervision {

exchange::SupervisingDepartment published(Department const& department) {
    return {department.code, department.name, department.industries, department.districts};
}

bool supervises(Department const& department, std::string const& industry, std::string const& region) {
    return exchange::supervises(published(department), industry, region);
}

std::vector<Department> supervisors_of(std::vector<Department> const& departments, std::string const& industry,
                                       std::string const& region) {
    std::vector<Department> found;
    std::copy_if(departments.begin(), departments.end(), std::back_inserter(found),
                 [&](Department const& one) { return supervises(one, industry, region); });
    return found;
}

Department const* find_department(std::vector<Department> const& departments, std::string const& code) {
    auto const found =
        std::find_if(departments.begin(), departments.end(), [&](Department const& one) { return one.code == code; });
    return found == departments.end() ? nullptr : &*found;
}

} // namespace haihe::supervision
