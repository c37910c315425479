#include "law/rejection/bid_is_stamped_or_signed.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bid_is_stamped_or_signed() {
    return {.rule = "bid_is_stamped_or_signed",
            .sentence = {"投标文件既未经投标单位盖章也未经单位负责人签字的，否决。",
                         "A bid that bears neither the bidder's stamp nor its head's signature is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {implementing_regulation("第七十一条")},
            .also_named = {"neither_stamped_nor_signed"}};
}

Findings bid_is_stamped_or_signed(BidsFacts const& facts) {
    auto const card = cards::bid_is_stamped_or_signed();
    auto const wrong = std::ranges::find_if(
        facts.bids, [](OpenedBid const& bid) { return !bid.rejected && !bid.stamped && !bid.signed_by_its_head; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
