#include "law/rejection/bid_is_stamped_and_signed.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bid_is_stamped_and_signed() {
    return {.rule = "bid_is_stamped_and_signed",
            .sentence = {"投标文件缺少投标单位盖章或者单位负责人签字之一的，否决。",
                         "A bid that lacks either the bidder's stamp or its head's signature is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .source = Source::left_open,
            .waits_for = {"评标依据中的设置", "a setting of the evaluation terms"}};
}

Findings bid_is_stamped_and_signed(BidsFacts const& facts) {
    auto const card = cards::bid_is_stamped_and_signed();
    if (facts.bids.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(
        facts.bids, [](OpenedBid const& bid) { return !bid.rejected && !(bid.stamped && bid.signed_by_its_head); });
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
