#include "law/rejection/price_is_at_most_the_maximum.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::price_is_at_most_the_maximum() {
    return {.rule = "price_is_at_most_the_maximum",
            .sentence = {"投标报价高于最高投标限价的，否决。", "A price above the maximum is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {implementing_regulation("第七十一条")},
            .also_named = {"price_above_the_maximum"}};
}

Findings price_is_at_most_the_maximum(BidsFacts const& facts) {
    auto const card = cards::price_is_at_most_the_maximum();
    auto const wrong = std::ranges::find_if(facts.bids, [](OpenedBid const& bid) {
        return !bid.rejected && bid.maximum_price && *bid.maximum_price < bid.price;
    });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
