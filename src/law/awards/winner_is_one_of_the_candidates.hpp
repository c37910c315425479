#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 在中标候选人以外确定中标人的，中标无效 (法第五十七条、条例第五十五条).
Findings winner_is_one_of_the_candidates(AwardingFacts const& facts);

namespace cards {
Card winner_is_one_of_the_candidates();
}

} // namespace haihe::law
