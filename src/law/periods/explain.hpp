#pragma once

// How a period was counted, in words: from which day, with which days left out, to which day.

#include "kernel/instant.hpp"
#include "kernel/legal_calendar.hpp"
#include "kernel/text.hpp"
#include "law/card.hpp"

#include <cstdint>

namespace haihe::law {

/// "20 days from 2026-03-03, that day not counted: the earliest day is 2026-03-23."
kernel::Text days_from(kernel::Instant from, std::int32_t days);
/// "15 days before 2026-03-23, that day not counted: until 2026-03-08 24:00."
kernel::Text days_before(kernel::Instant deadline, std::int32_t days);
/// "Within 30 days from 2026-04-05, that day not counted: 2026-05-05, a day off; the last day is 2026-05-06."
kernel::Text days_within(kernel::Instant from, std::int32_t days, kernel::LegalCalendar const& calendar);
/// The card's sentence, and the computation after it.
kernel::Text explained(Card const& card, kernel::Text const& computation);

} // namespace haihe::law
