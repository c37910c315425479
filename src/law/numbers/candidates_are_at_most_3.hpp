#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标候选人不超过3个 (条例第五十三条).
Findings candidates_are_at_most_3(EvaluationFacts const& facts);

namespace cards {
Card candidates_are_at_most_3();
}

} // namespace haihe::law
