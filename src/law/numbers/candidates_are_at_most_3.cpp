#include "law/numbers/candidates_are_at_most_3.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kCandidatesMax = 3;

} // namespace

Card cards::candidates_are_at_most_3() {
    return {.rule = "candidates_are_at_most_3",
            .sentence = {"中标候选人不超过3个。", "There are at most 3 candidates."},
            .editions = {implementing_regulation("第五十三条")}};
}

Findings candidates_are_at_most_3(EvaluationFacts const& facts) {
    auto const card = cards::candidates_are_at_most_3();
    if (!facts.candidates) return silent(card);
    return verdict(card, *facts.candidates <= kCandidatesMax, "/candidates",
                   {{"given", std::to_string(*facts.candidates)}});
}

} // namespace haihe::law
