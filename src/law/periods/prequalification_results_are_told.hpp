#pragma once

#include "law/card.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 资格预审结束后，及时向申请人发出资格预审结果通知书 (条例第十九条).
Findings prequalification_results_are_told(PrequalificationFacts const& facts);

namespace cards {
Card prequalification_results_are_told();
}

} // namespace haihe::law
