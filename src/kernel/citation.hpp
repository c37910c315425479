#pragma once

#include "kernel/date.hpp"
#include "kernel/text.hpp"

#include <optional>
#include <string>

namespace haihe::kernel {

/// Where a rule stands in the law, and the days on which that edition is in force.
struct Citation {
    Text act;            ///< 招标投标法 / Tendering and Bidding Law
    std::string article; ///< as cited in Chinese: 第二十四条
    Date in_force_from;
    std::optional<Date> in_force_until; ///< the last day in force; absent while it still is
    friend bool operator==(Citation const&, Citation const&) = default;
};

} // namespace haihe::kernel
