#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 合同的标的、价款、质量、履行期限等主要条款与招标文件和中标人的投标文件一致 (法第四十六条、条例第五十七条).
Findings contract_agrees_with_the_award(AwardingFacts const& facts);

namespace cards {
Card contract_agrees_with_the_award();
}

} // namespace haihe::law
