#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人不符合国家或者招标文件规定的资格条件的，否决 (条例第五十一条、条例第七十一条).
Findings bidder_is_qualified(BidsFacts const& facts);

namespace cards {
Card bidder_is_qualified();
}

} // namespace haihe::law
