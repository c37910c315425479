#include "law/rejection/price_is_not_below_cost.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::price_is_not_below_cost() {
    return {.rule = "price_is_not_below_cost",
            .sentence = {"投标报价低于成本的，否决。", "A price below cost is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {tendering_law("第三十三条"), implementing_regulation("第七十一条")},
            .also_named = {"price_below_cost"}};
}

Findings price_is_not_below_cost(BidsFacts const& facts) {
    auto const card = cards::price_is_not_below_cost();
    auto const wrong =
        std::ranges::find_if(facts.bids, [](OpenedBid const& bid) { return !bid.rejected && bid.below_cost; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
