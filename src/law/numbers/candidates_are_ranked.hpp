#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标候选人标明排序 (条例第五十三条).
Findings candidates_are_ranked(EvaluationFacts const& facts);

namespace cards {
Card candidates_are_ranked();
}

} // namespace haihe::law
