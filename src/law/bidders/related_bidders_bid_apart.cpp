#include "law/bidders/related_bidders_bid_apart.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::related_bidders_bid_apart() {
    return {.rule = "related_bidders_bid_apart",
            .sentence = {"负责人为同一人或者存在控股、管理关系的单位不得参加同一标段投标；违反的，相关投标均无效。",
                         "Bidders with one head, or of whom one controls or manages the other, do not bid for the same "
                         "lot; all such bids are void."},
            .editions = {implementing_regulation("第三十四条")},
            .also_named = {"related_bidders"}};
}

Findings related_bidders_bid_apart(BidsFacts const& facts) {
    auto const card = cards::related_bidders_bid_apart();
    if (facts.bids.empty()) return silent(card);
    for (auto const& one : facts.bids)
        for (auto const& other : facts.bids) {
            if (&one == &other || (one.rejected && other.rejected)) continue;
            bool const one_head = !one.head.empty() && one.head == other.head;
            if (one_head || one.controlled_by == other.bidder)
                return verdict(card, false, "/bids", {{"bidder", one.bidder}, {"other", other.bidder}});
        }
    return verdict(card, true, "");
}

} // namespace haihe::law
