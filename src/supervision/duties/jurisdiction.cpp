#include "supervision/duties/jurisdiction.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace haihe::supervision {

namespace {

constexpr std::array<std::string_view, 4> kMunicipalities{"11", "12", "31", "50"};

bool is_municipality(std::string_view code) {
    return std::find(kMunicipalities.begin(), kMunicipalities.end(), code.substr(0, 2)) != kMunicipalities.end();
}

/// The digits that every code inside `district` begins with.
std::string_view prefix_of(std::string_view district) {
    if (district.ends_with("0000")) return district.substr(0, 2);
    if (district.ends_with("0100") && is_municipality(district)) return district.substr(0, 2);
    if (district.ends_with("00")) return district.substr(0, 4);
    return district;
}

bool answers_for(std::string const& line, std::string const& industry) {
    return line == industry || (line.size() == 1 && industry.starts_with(line));
}

} // namespace

bool covers(std::string const& district, std::string const& region) {
    return district.size() == 6 && region.size() == 6 && region.starts_with(prefix_of(district));
}

bool supervises(Department const& department, std::string const& industry, std::string const& region) {
    return std::any_of(department.industries.begin(), department.industries.end(),
                       [&](std::string const& line) { return answers_for(line, industry); }) &&
           std::any_of(department.districts.begin(), department.districts.end(),
                       [&](std::string const& district) { return covers(district, region); });
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
