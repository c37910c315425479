#include "exchange/messages/jurisdiction.hpp"

#include "kernel/region.hpp"

#include <algorithm>

namespace haihe::exchange {

bool supervises(SupervisingDepartment const& department, std::string_view industry, std::string_view region) {
    auto const answers_for = [&](std::string const& line) {
        return line == industry || (line.size() == 1 && industry.starts_with(line));
    };
    return std::ranges::any_of(department.industries, answers_for) &&
           std::ranges::any_of(department.districts,
                               [&](std::string const& district) { return kernel::lies_in(district, region); });
}

} // namespace haihe::exchange
