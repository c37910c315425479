#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标报价低于成本的，否决 (条例第五十一条、法第三十三条、条例第七十一条).
Findings price_is_not_below_cost(BidsFacts const& facts);

namespace cards {
Card price_is_not_below_cost();
}

} // namespace haihe::law
