#pragma once

#include "law/card.hpp"
#include "law/facts/medium_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 核验通过的，媒介在1个工作日内发布 (10号令第十一条). Known, not read: an option.
Findings medium_publishes_within_1_working_day_of_the_check(MediumFacts const& facts,
                                                            kernel::LegalCalendar const& calendar);

namespace cards {
Card medium_publishes_within_1_working_day_of_the_check();
}

} // namespace haihe::law
