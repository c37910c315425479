#include "law/bidders/banned_bidder_does_not_bid.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::banned_bidder_does_not_bid() {
    return {.rule = "banned_bidder_does_not_bid",
            .sentence = {"禁止投标期内的单位不得参加依法必须招标项目的投标。",
                         "Who is under a ban in force does not bid in a compulsory tender."},
            .editions = {tendering_law("第五十三条")},
            .besides = {tendering_law("第五十四条"), tendering_law("第六十条"), implementing_regulation("第六十七条"),
                        implementing_regulation("第六十八条")},
            .waits_for = {"信用与禁止投标", "credit and bans"}};
}

Findings banned_bidder_does_not_bid(DoorFacts const& facts) {
    auto const card = cards::banned_bidder_does_not_bid();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.banned) return silent(card);
    return verdict(card, !*facts.banned || !facts.accepted, "/accepted");
}

} // namespace haihe::law
