#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标报价高于最高投标限价的，否决 (条例第五十一条、条例第七十一条).
Findings price_is_at_most_the_maximum(BidsFacts const& facts);

namespace cards {
Card price_is_at_most_the_maximum();
}

} // namespace haihe::law
