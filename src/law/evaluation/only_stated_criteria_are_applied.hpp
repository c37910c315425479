#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标按照招标文件规定的标准和方法，没有规定的不得作为评标依据 (法第四十条、条例第四十九条).
Findings only_stated_criteria_are_applied(EvaluationFacts const& facts);

namespace cards {
Card only_stated_criteria_are_applied();
}

} // namespace haihe::law
