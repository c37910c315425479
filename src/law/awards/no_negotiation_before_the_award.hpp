#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 确定中标人前，招标人不得与投标人就价格、方案等实质性内容谈判 (法第四十三条).
Findings no_negotiation_before_the_award(AwardingFacts const& facts);

namespace cards {
Card no_negotiation_before_the_award();
}

} // namespace haihe::law
