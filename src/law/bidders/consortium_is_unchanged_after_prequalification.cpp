#include "law/bidders/consortium_is_unchanged_after_prequalification.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::consortium_is_unchanged_after_prequalification() {
    return {.rule = "consortium_is_unchanged_after_prequalification",
            .sentence = {"资格预审后联合体增减、更换成员的，其投标无效。",
                         "A consortium that added, lost or replaced a member after prequalification has no valid bid."},
            .editions = {implementing_regulation("第三十七条")},
            .waits_for = {"资格预审", "prequalification"}};
}

Findings consortium_is_unchanged_after_prequalification(BidsFacts const& facts) {
    auto const card = cards::consortium_is_unchanged_after_prequalification();
    auto const wrong = std::ranges::find_if(facts.bids, [](OpenedBid const& bid) {
        return !bid.rejected && !bid.members_at_prequalification.empty() &&
               bid.members_at_prequalification != bid.members;
    });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
