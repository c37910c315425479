#include "law/rejection/bid_answers_every_substantive_requirement.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bid_answers_every_substantive_requirement() {
    return {.rule = "bid_answers_every_substantive_requirement",
            .sentence = {"投标文件没有对实质性要求和条件作出响应的，否决。",
                         "A bid that does not answer a substantive requirement is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {tendering_law("第二十七条"), implementing_regulation("第七十一条")},
            .also_named = {"does_not_respond_in_substance"}};
}

Findings bid_answers_every_substantive_requirement(BidsFacts const& facts) {
    auto const card = cards::bid_answers_every_substantive_requirement();
    auto const wrong =
        std::ranges::find_if(facts.bids, [](OpenedBid const& bid) { return !bid.rejected && !bid.responds; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
