#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 自收到投诉之日起3个工作日内决定是否受理 (条例第六十一条).
Findings complaint_acceptance_is_decided_within_3_working_days(ComplaintFacts const& facts,
                                                               kernel::LegalCalendar const& calendar);

namespace cards {
Card complaint_acceptance_is_decided_within_3_working_days();
}

} // namespace haihe::law
