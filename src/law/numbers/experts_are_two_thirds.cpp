#include "law/numbers/experts_are_two_thirds.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::experts_are_two_thirds() {
    return {.rule = "experts_are_two_thirds",
            .sentence = {"技术、经济等方面的专家不得少于成员总数的三分之二。",
                         "Experts are at least two thirds of the members."},
            .editions = {tendering_law("第三十七条")}};
}

Findings experts_are_two_thirds(CommitteeFacts const& facts) {
    auto const card = cards::experts_are_two_thirds();
    if (!facts.compulsory) return not_compulsory(card);
    auto const sits = [](MemberFacts const& member) { return !member.replaced; };
    auto const seats = std::ranges::count_if(facts.members, sits);
    if (seats == 0) return silent(card);
    auto const experts = std::ranges::count_if(
        facts.members, [](MemberFacts const& member) { return !member.replaced && member.expert; });
    return verdict(card, experts * 3 >= seats * 2, "/members",
                   {{"experts", std::to_string(experts)}, {"members", std::to_string(seats)}});
}

} // namespace haihe::law
