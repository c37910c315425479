#include "law/bidders/bidder_has_no_interest_in_the_tenderee.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bidder_has_no_interest_in_the_tenderee() {
    return {.rule = "bidder_has_no_interest_in_the_tenderee",
            .sentence = {"与招标人存在利害关系可能影响招标公正性的单位和个人不得参加投标。",
                         "Nobody bids that has an interest in the tenderee which may affect fairness."},
            .editions = {implementing_regulation("第三十四条")},
            .also_named = {"bidder_is_not_on_the_other_side"}};
}

Findings bidder_has_no_interest_in_the_tenderee(DoorFacts const& facts) {
    auto const card = cards::bidder_has_no_interest_in_the_tenderee();
    if (!facts.unrelated_to_tenderee) return silent(card);
    return verdict(card, *facts.unrelated_to_tenderee || !facts.accepted, "/accepted");
}

} // namespace haihe::law
