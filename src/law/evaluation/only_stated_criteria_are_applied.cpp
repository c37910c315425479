#include "law/evaluation/only_stated_criteria_are_applied.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::only_stated_criteria_are_applied() {
    return {.rule = "only_stated_criteria_are_applied",
            .sentence = {"评标按照招标文件规定的标准和方法，没有规定的不得作为评标依据。",
                         "Only criteria stated in the documents are applied."},
            .editions = {tendering_law("第四十条")},
            .besides = {implementing_regulation("第四十九条")},
            .also_named = {"every_item_is_scored", "every_clause_is_judged", "ground_is_the_laws",
                           "points_are_within_the_range"}};
}

Findings only_stated_criteria_are_applied(EvaluationFacts const& facts) {
    auto const card = cards::only_stated_criteria_are_applied();
    if (facts.criteria_applied.empty()) return silent(card);
    auto const strange = std::ranges::find_if(facts.criteria_applied, [&](std::string const& one) {
        return std::ranges::find(facts.criteria_stated, one) == facts.criteria_stated.end();
    });
    if (strange == facts.criteria_applied.end()) return verdict(card, true, "");
    return verdict(card, false, "/criteriaApplied/" + std::to_string(strange - facts.criteria_applied.begin()),
                   {{"given", *strange}});
}

} // namespace haihe::law
