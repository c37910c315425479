#include "law/numbers/tenderee_representatives_are_at_most_a_third.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::tenderee_representatives_are_at_most_a_third() {
    return {.rule = "tenderee_representatives_are_at_most_a_third",
            .sentence = {"招标人代表不超过评标委员会成员总数的三分之一。",
                         "The tenderee's representatives are at most a third of the members."},
            .editions = {tendering_law("第三十七条")},
            .also_named = {"experts_are_two_thirds"}};
}

Findings tenderee_representatives_are_at_most_a_third(CommitteeFacts const& facts) {
    auto const card = cards::tenderee_representatives_are_at_most_a_third();
    if (!facts.compulsory) return not_compulsory(card);
    auto const sits = [](MemberFacts const& member) { return !member.replaced; };
    auto const seats = std::ranges::count_if(facts.members, sits);
    if (seats == 0) return silent(card);
    auto const theirs = std::ranges::count_if(
        facts.members, [](MemberFacts const& member) { return !member.replaced && member.represents_the_tenderee; });
    return verdict(card, theirs * 3 <= seats, "/members",
                   {{"representatives", std::to_string(theirs)}, {"members", std::to_string(seats)}});
}

} // namespace haihe::law
