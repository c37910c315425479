#pragma once

// 日 is a calendar day in China; the day of the starting event is not counted (民法典第二百零一条). Minimum and
// backward periods are never shortened by a holiday.

#include "kernel/date.hpp"

namespace haihe::law {

/// Forward minimum: the earliest day on which the period is full. Issue on 3 March, 20 days → 23 March, at any hour.
kernel::Date earliest_date_after(kernel::Instant from, std::int32_t days);
/// Backward minimum: the last day that is still `days` ahead. Deadline on 23 March, 15 days → 8 March.
kernel::Date latest_date_before(kernel::Instant deadline, std::int32_t days);

} // namespace haihe::law
