#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 开标由招标人主持，邀请所有投标人参加 (法第三十五条、办法第二十九条).
Findings all_bidders_are_invited_to_the_opening(OpeningFacts const& facts);

namespace cards {
Card all_bidders_are_invited_to_the_opening();
}

} // namespace haihe::law
