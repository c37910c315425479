#pragma once

#include "kernel/legal_calendar.hpp"
#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人应当自收到异议之日起3日内作出答复；作出答复前，应当暂停招标投标活动 (条例第二十二条、第五十四条). Of the
/// result only where the tender is compulsory.
Findings objection_is_answered_within_3_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card objection_is_answered_within_3_days();
}

} // namespace haihe::law
