#include "law/numbers/candidates_are_ranked.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::candidates_are_ranked() {
    return {.rule = "candidates_are_ranked",
            .sentence = {"中标候选人标明排序。", "The candidates are ranked."},
            .editions = {implementing_regulation("第五十三条")},
            .also_named = {"candidates_are_valid_bids_by_rank"}};
}

Findings candidates_are_ranked(EvaluationFacts const& facts) {
    auto const card = cards::candidates_are_ranked();
    if (!facts.candidates) return silent(card);
    return verdict(card, facts.ranked, "/candidates");
}

} // namespace haihe::law
