#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 期间的最后一日是法定休假日的,以休假日的次日为最后一日 (民法典第二百零三条), read of minimum periods too. Without it
/// a holiday moves only acts that are due.
Findings minimum_periods_do_not_end_on_a_day_off(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card minimum_periods_do_not_end_on_a_day_off();
}

} // namespace haihe::law
