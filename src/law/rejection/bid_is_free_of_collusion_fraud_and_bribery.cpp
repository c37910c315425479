#include "law/rejection/bid_is_free_of_collusion_fraud_and_bribery.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bid_is_free_of_collusion_fraud_and_bribery() {
    return {
        .rule = "bid_is_free_of_collusion_fraud_and_bribery",
        .sentence = {"投标人有串通投标、弄虚作假、行贿等违法行为的，否决。",
                     "A bidder that colluded, deceived or bribed is rejected."},
        .editions = {implementing_regulation("第五十一条")},
        .besides = {tendering_law("第三十二条"), tendering_law("第三十三条"), implementing_regulation("第七十一条")},
        .also_named = {"collusion_fraud_or_bribery"}};
}

Findings bid_is_free_of_collusion_fraud_and_bribery(BidsFacts const& facts) {
    auto const card = cards::bid_is_free_of_collusion_fraud_and_bribery();
    auto const wrong =
        std::ranges::find_if(facts.bids, [](OpenedBid const& bid) { return !bid.rejected && bid.colluded_or_bribed; });
    if (facts.bids.empty()) return silent(card);
    if (wrong == facts.bids.end()) return verdict(card, true, "");
    return verdict(card, false, "/bids/" + std::to_string(wrong - facts.bids.begin()), {{"bidder", wrong->bidder}});
}

} // namespace haihe::law
