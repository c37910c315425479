#include "law/awards/winner_is_one_of_the_candidates.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::winner_is_one_of_the_candidates() {
    return {.rule = "winner_is_one_of_the_candidates",
            .sentence = {"在中标候选人以外确定中标人的，中标无效。", "The winner is one of the candidates."},
            .editions = {tendering_law("第五十七条")},
            .besides = {implementing_regulation("第五十五条")},
            .also_named = {"winner_is_a_candidate"}};
}

Findings winner_is_one_of_the_candidates(AwardingFacts const& facts) {
    auto const card = cards::winner_is_one_of_the_candidates();
    if (facts.winner.empty()) return silent(card);
    return verdict(card, std::ranges::find(facts.candidates, facts.winner) != facts.candidates.end(), "/winner",
                   {{"given", facts.winner}});
}

} // namespace haihe::law
