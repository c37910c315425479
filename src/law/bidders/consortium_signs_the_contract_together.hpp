#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 联合体中标的，联合体各方共同与招标人签订合同 (法第三十一条).
Findings consortium_signs_the_contract_together(AwardingFacts const& facts);

namespace cards {
Card consortium_signs_the_contract_together();
}

} // namespace haihe::law
