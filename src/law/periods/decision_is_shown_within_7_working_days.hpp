#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 行政许可、行政处罚决定作出后7个工作日内上网公示 (双公示). Known, not read: an option.
Findings decision_is_shown_within_7_working_days(SanctionFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card decision_is_shown_within_7_working_days();
}

} // namespace haihe::law
