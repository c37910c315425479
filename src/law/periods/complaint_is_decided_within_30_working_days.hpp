#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 自受理投诉之日起30个工作日内作出书面处理决定；检验、检测、鉴定、专家评审所需时间不计算在内 (条例第六十一条).
Findings complaint_is_decided_within_30_working_days(ComplaintFacts const& facts,
                                                     kernel::LegalCalendar const& calendar);

namespace cards {
Card complaint_is_decided_within_30_working_days();
}

} // namespace haihe::law
