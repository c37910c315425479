#include "hub/jurisdiction/jurisdiction_check.hpp"

#include "kernel/codes.hpp"

#include <set>

namespace haihe::hub {

Faults check(exchange::JurisdictionPublished const& told, std::string const& origin) {
    Faults faults;
    if (told.platform != origin)
        find_fault(faults, "jurisdiction_is_of_its_platform",
                   {"监督职责表应由其所写的平台公布。", "A table is published by the platform that it names."},
                   "/platform");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < told.departments.size(); ++i) {
        auto const& code = told.departments[i].code;
        auto const path = "/departments/" + std::to_string(i) + "/code";
        if (!kernel::is_social_credit_code(code))
            find_fault(faults, "social_credit_code_is_valid",
                       {"统一社会信用代码不正确（GB 32100：18位，含校验位）。",
                        "The unified social credit code is wrong (GB 32100: 18 characters with a check character)."},
                       path);
        else if (!seen.insert(code).second)
            find_fault(faults, "department_is_listed_once", {"同一部门只列一次。", "A department is listed once."},
                       path);
    }
    return faults;
}

} // namespace haihe::hub
