#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 接受分包的人不得再次分包 (法第四十八条、条例第五十九条).
Findings subcontractor_does_not_subcontract(AwardingFacts const& facts);

namespace cards {
Card subcontractor_does_not_subcontract();
}

} // namespace haihe::law
