#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人少于3个的，不得开标 (法第二十八条、条例第四十四条).
Findings fewer_than_3_bidders_are_not_opened(OpeningFacts const& facts);

namespace cards {
Card fewer_than_3_bidders_are_not_opened();
}

} // namespace haihe::law
