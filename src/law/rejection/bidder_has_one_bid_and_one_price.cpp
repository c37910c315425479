#include "law/rejection/bidder_has_one_bid_and_one_price.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bidder_has_one_bid_and_one_price() {
    return {.rule = "bidder_has_one_bid_and_one_price",
            .sentence = {"同一投标人提交两个以上不同的投标文件或者投标报价的，否决，但招标文件要求提交备选投标的除外。",
                         "Different bids or prices of one bidder are rejected, unless alternatives are invited."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {implementing_regulation("第七十一条")},
            .also_named = {"two_different_bids"}};
}

Findings bidder_has_one_bid_and_one_price(BidsFacts const& facts) {
    auto const card = cards::bidder_has_one_bid_and_one_price();
    auto const wrong = std::ranges::find_if(
        facts.bids, [](OpenedBid const& bid) { return !bid.rejected && bid.prices > 1 && !bid.alternatives_invited; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
