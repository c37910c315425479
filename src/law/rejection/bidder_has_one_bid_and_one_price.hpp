#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 同一投标人提交两个以上不同的投标文件或者投标报价的，否决，但招标文件要求提交备选投标的除外
/// (条例第五十一条、条例第七十一条).
Findings bidder_has_one_bid_and_one_price(BidsFacts const& facts);

namespace cards {
Card bidder_has_one_bid_and_one_price();
}

} // namespace haihe::law
