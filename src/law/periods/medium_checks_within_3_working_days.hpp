#pragma once

#include "law/card.hpp"
#include "law/facts/medium_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 以其他形式提供公告文本的，媒介自收到之日起3个工作日内核验 (10号令第十一条). Known, not read: an option.
Findings medium_checks_within_3_working_days(MediumFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card medium_checks_within_3_working_days();
}

} // namespace haihe::law
