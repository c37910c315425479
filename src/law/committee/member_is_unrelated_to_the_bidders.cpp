#include "law/committee/member_is_unrelated_to_the_bidders.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::member_is_unrelated_to_the_bidders() {
    return {.rule = "member_is_unrelated_to_the_bidders",
            .sentence = {"与投标人有利害关系的人不得进入评标委员会，已经进入的应当更换。",
                         "A member related to a bidder stands aside."},
            .editions = {tendering_law("第三十七条")},
            .besides = {implementing_regulation("第四十六条")},
            .also_named = {"expert_is_independent"}};
}

Findings member_is_unrelated_to_the_bidders(CommitteeFacts const& facts) {
    auto const card = cards::member_is_unrelated_to_the_bidders();
    if (facts.members.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(
        facts.members, [](MemberFacts const& member) { return !member.replaced && member.related_to_a_bidder; });
    if (wrong == facts.members.end()) return verdict(card, true, "");
    return verdict(card, false, "/members/" + std::to_string(wrong - facts.members.begin()),
                   {{"person", wrong->person}});
}

} // namespace haihe::law
