#include "law/collusion/bids_are_not_mixed.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bids_are_not_mixed() {
    return {.rule = "bids_are_not_mixed",
            .sentence = {"不同投标人的投标文件相互混装的，视为串通投标。",
                         "Papers of one bid among those of another are deemed collusion."},
            .editions = {implementing_regulation("第四十条")},
            .use = Use::detect,
            .waits_for = {"投标文件相似度", "similarity of bids"}};
}

Findings bids_are_not_mixed(BidsFacts const& facts) {
    auto const card = cards::bids_are_not_mixed();
    auto const wrong = std::ranges::find_if(facts.bids, [](OpenedBid const& bid) { return !bid.mixed_with.empty(); });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
