#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 澄清不得超出投标文件的范围或者改变其实质性内容 (法第三十九条、条例第五十二条).
Findings clarification_keeps_the_substance_of_the_bid(EvaluationFacts const& facts);

namespace cards {
Card clarification_keeps_the_substance_of_the_bid();
}

} // namespace haihe::law
