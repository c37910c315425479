#pragma once

// What a city judges by besides the facts: its working days, and which rules are on that are known but were not read in
// their act, or that settle what the acts leave open. A node's configuration says it, [law].

#include "kernel/legal_calendar.hpp"

#include <set>
#include <string>
#include <utility>

namespace haihe::law {

struct Practice {
    Practice() = default;
    /// A calendar alone is a practice that adds nothing.
    explicit Practice(kernel::LegalCalendar days) : calendar(std::move(days)) {}

    kernel::LegalCalendar calendar;
    /// Options that are on. Where nothing is said: no award after the bids have lapsed follows from 条例 第二十五条.
    std::set<std::string, std::less<>> known{"award_is_within_bid_validity"};
};

} // namespace haihe::law
