#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 行政监督部门责令暂停招标投标活动的，暂停期间不得继续进行 (条例第六十二条).
Findings suspended_procedure_does_not_go_on(AwardingFacts const& facts);

namespace cards {
Card suspended_procedure_does_not_go_on();
}

} // namespace haihe::law
