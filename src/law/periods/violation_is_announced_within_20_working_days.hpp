#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 行政处理决定作出后20个工作日内公告违法行为记录 (违法行为记录公告办法). Known, not read: an option.
Findings violation_is_announced_within_20_working_days(SanctionFacts const& facts,
                                                       kernel::LegalCalendar const& calendar);

namespace cards {
Card violation_is_announced_within_20_working_days();
}

} // namespace haihe::law
