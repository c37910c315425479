#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得再行订立背离合同实质性内容的其他协议 (法第四十六条、条例第五十七条).
Findings contract_has_no_side_agreement(AwardingFacts const& facts);

namespace cards {
Card contract_has_no_side_agreement();
}

} // namespace haihe::law
