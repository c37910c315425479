#include "law/periods/counting.hpp"

namespace haihe::law {

kernel::Date earliest_date_after(kernel::Instant from, std::int32_t days) { return kernel::Date::of(from) + days; }
kernel::Date latest_date_before(kernel::Instant deadline, std::int32_t days) {
    return kernel::Date::of(deadline) - days;
}

LastDay last_day_within(kernel::Instant from, std::int32_t days, kernel::LegalCalendar const& calendar) {
    auto const counted = earliest_date_after(from, days);
    auto const moved = calendar.last_day(counted);
    return moved ? LastDay{*moved, true} : LastDay{counted, false};
}

} // namespace haihe::law
