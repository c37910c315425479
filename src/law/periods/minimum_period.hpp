#pragma once

// The minimum periods of a time table, each with the day on which it is full.

#include "kernel/date.hpp"
#include "law/tender_facts.hpp"

#include <string_view>
#include <vector>

namespace haihe::law {

struct MinimumPeriod {
    std::string_view rule; ///< that sets it
    kernel::Date full_on;  ///< the earliest lawful day
    kernel::Instant given; ///< what the time table states
    std::string_view path;
};

/// Of a compulsory tender; none of another.
std::vector<MinimumPeriod> minimum_periods(TenderFacts const& facts);

} // namespace haihe::law
