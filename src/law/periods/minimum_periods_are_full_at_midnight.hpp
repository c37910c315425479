#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 期间最后一日的截止时间为24时 (民法典第二百零三条), read strictly: a minimum period ends at 24:00 of its last day,
/// and no deadline is earlier. Without it a deadline lies on that day at any hour.
Findings minimum_periods_are_full_at_midnight(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card minimum_periods_are_full_at_midnight();
}

} // namespace haihe::law
