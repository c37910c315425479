#pragma once

#include "kernel/legal_calendar.hpp"
#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须进行招标的项目，招标人应当自收到评标报告之日起3日内公示中标候选人 (条例第五十四条).
Findings candidates_are_posted_within_3_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card candidates_are_posted_within_3_days();
}

} // namespace haihe::law
