#pragma once

// 日 is a calendar day in China; the day of the starting event is not counted (民法典第二百零一条). Minimum and
// backward periods are never shortened by a holiday.

#include "kernel/date.hpp"
#include "kernel/legal_calendar.hpp"

namespace haihe::law {

/// Forward minimum: the earliest day on which the period is full. Issue on 3 March, 20 days → 23 March, at any hour.
kernel::Date earliest_date_after(kernel::Instant from, std::int32_t days);
/// Backward minimum: the last day that is still `days` ahead. Deadline on 23 March, 15 days → 8 March.
kernel::Date latest_date_before(kernel::Instant deadline, std::int32_t days);

/// The last day of a period within which an act is due. Where the calendar does not know the year, a holiday is not
/// looked for and `holidays_known` is false: a breach may then not be concluded from the day.
struct LastDay {
    kernel::Date date;
    bool holidays_known = true;
};
/// An act due within `days` of `from`: a last day off moves to the next working day (民法典第二百零三条), and ends at
/// 24:00.
LastDay last_day_within(kernel::Instant from, std::int32_t days, kernel::LegalCalendar const& calendar);

} // namespace haihe::law
