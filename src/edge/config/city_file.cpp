#include "edge/config/city_file.hpp"

#include "edge/config/config_file.hpp"
#include "kernel/codes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace haihe::edge::config {

namespace {

/// A section of GB/T 4754, or one of its divisions: N, N76.
bool is_industry(std::string_view code) {
    return (code.size() == 1 || code.size() == 3) && code[0] >= 'A' && code[0] <= 'T' &&
           std::all_of(code.begin() + 1, code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What is wrong, and where.
struct Misfit {
    std::string key;
    kernel::Text text;
};

using Check = std::optional<Misfit>;

Check misfit(DepartmentOfCity const& department, std::set<std::string> const& regions, std::string const& key) {
    if (!kernel::is_social_credit_code(department.code))
        return Misfit{key + "/code",
                      {"不是统一社会信用代码(18位,含校验位)。",
                       "this is no social credit code (18 characters, the last one a check)."}};
    for (std::size_t i = 0; i < department.industries.size(); ++i)
        if (!is_industry(department.industries[i]))
            return Misfit{key + "/industries/" + std::to_string(i),
                          {"行业代码为门类字母,或者字母加2位数字(GB/T 4754),例如 E48。",
                           "an industry is a letter, or a letter and two digits (GB/T 4754), like E48."}};
    for (std::size_t i = 0; i < department.districts.size(); ++i)
        if (!regions.contains(department.districts[i]))
            return Misfit{key + "/districts/" + std::to_string(i),
                          {"本市没有这个行政区划代码。", "the city has no district of this code."}};
    return {};
}

Check misfit(City const& city) {
    if (!kernel::is_region_code(city.code))
        return Misfit{"/code", {"行政区划代码为6位数字(GB/T 2260)。", "a region code is six digits (GB/T 2260)."}};
    std::set<std::string> regions{city.code};
    for (std::size_t i = 0; i < city.districts.size(); ++i) {
        auto const key = "/districts/" + std::to_string(i) + "/code";
        auto const& code = city.districts[i].code;
        if (!kernel::is_region_code(code) || code.substr(0, 2) != city.code.substr(0, 2))
            return Misfit{key, {"不是本市的行政区划代码。", "this is no region code of the city."}};
        if (!regions.insert(code).second) return Misfit{key, {"代码重复。", "the code is repeated."}};
    }
    std::set<std::string> codes;
    for (std::size_t i = 0; i < city.departments.size(); ++i) {
        auto const key = "/departments/" + std::to_string(i);
        if (auto const found = misfit(city.departments[i], regions, key)) return found;
        if (!codes.insert(city.departments[i].code).second)
            return Misfit{key + "/code", {"代码重复。", "the code is repeated."}};
    }
    return {};
}

} // namespace

kernel::Result<City> read_city(std::filesystem::path const& path) {
    auto const file = ConfigFile::read(path);
    if (!file) return std::unexpected(file.error());
    auto city = file->as<City>();
    if (!city) return city;
    if (auto const found = misfit(*city))
        return kernel::refuse(file->refusal("config_value_is_in_range", found->key, found->text));
    return city;
}

} // namespace haihe::edge::config
