#include "law/sealing/all_bidders_are_invited_to_the_opening.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::all_bidders_are_invited_to_the_opening() {
    return {.rule = "all_bidders_are_invited_to_the_opening",
            .sentence = {"开标由招标人主持，邀请所有投标人参加。",
                         "The tenderee presides over the opening; all bidders are invited."},
            .editions = {tendering_law("第三十五条")},
            .besides = {electronic_tendering_measures("第二十九条")},
            .also_named = {"caller_takes_part", "caller_has_a_bid_in_the_list"}};
}

Findings all_bidders_are_invited_to_the_opening(OpeningFacts const& facts) {
    auto const card = cards::all_bidders_are_invited_to_the_opening();
    return verdict(card, facts.all_invited, "/allInvited");
}

} // namespace haihe::law
