#include "law/rejection/bidder_is_qualified.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bidder_is_qualified() {
    return {.rule = "bidder_is_qualified",
            .sentence = {"投标人不符合国家或者招标文件规定的资格条件的，否决。",
                         "A bidder that fails the qualification is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {implementing_regulation("第七十一条")},
            .also_named = {"bidder_fails_the_qualification"}};
}

Findings bidder_is_qualified(BidsFacts const& facts) {
    auto const card = cards::bidder_is_qualified();
    auto const wrong =
        std::ranges::find_if(facts.bids, [](OpenedBid const& bid) { return !bid.rejected && !bid.qualified; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
