#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 澄清的要求和答复均以书面形式 (法第三十九条、条例第五十二条).
Findings clarification_of_a_bid_is_in_writing(EvaluationFacts const& facts);

namespace cards {
Card clarification_of_a_bid_is_in_writing();
}

} // namespace haihe::law
