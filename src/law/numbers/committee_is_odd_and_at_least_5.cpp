#include "law/numbers/committee_is_odd_and_at_least_5.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

namespace {

constexpr std::int64_t kSeatsMin = 5;

} // namespace

Card cards::committee_is_odd_and_at_least_5() {
    return {.rule = "committee_is_odd_and_at_least_5",
            .sentence = {"依法必须招标项目的评标委员会成员人数为5人以上单数。",
                         "The committee of a compulsory tender has an odd number of members, at least 5."},
            .editions = {tendering_law("第三十七条")}};
}

Findings committee_is_odd_and_at_least_5(CommitteeFacts const& facts) {
    auto const card = cards::committee_is_odd_and_at_least_5();
    if (!facts.compulsory) return not_compulsory(card);
    auto const sits = [](MemberFacts const& member) { return !member.replaced; };
    auto const seats = std::ranges::count_if(facts.members, sits);
    if (seats == 0) return silent(card);
    return verdict(card, seats >= kSeatsMin && seats % 2 == 1, "/members", {{"given", std::to_string(seats)}});
}

} // namespace haihe::law
