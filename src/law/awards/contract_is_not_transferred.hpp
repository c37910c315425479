#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标人不得向他人转让中标项目，也不得肢解后分别转让 (法第四十八条、条例第五十九条).
Findings contract_is_not_transferred(AwardingFacts const& facts);

namespace cards {
Card contract_is_not_transferred();
}

} // namespace haihe::law
