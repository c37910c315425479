#include "law/rejection/consortium_has_its_agreement.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::consortium_has_its_agreement() {
    return {.rule = "consortium_has_its_agreement",
            .sentence = {"投标联合体没有提交共同投标协议的，否决。", "A consortium without agreement is rejected."},
            .editions = {implementing_regulation("第五十一条")},
            .besides = {tendering_law("第三十一条"), implementing_regulation("第三十七条"),
                        implementing_regulation("第七十一条")},
            .also_named = {"consortium_without_agreement"}};
}

Findings consortium_has_its_agreement(BidsFacts const& facts) {
    auto const card = cards::consortium_has_its_agreement();
    auto const wrong = std::ranges::find_if(
        facts.bids, [](OpenedBid const& bid) { return !bid.rejected && bid.consortium && !bid.has_agreement; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
