#include "law/standing/no_splitting_to_evade.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::no_splitting_to_evade() {
    return {.rule = "no_splitting_to_evade",
            .sentence = {"不得化整为零或者以其他方式规避招标，不得利用划分标段限制、排斥投标。",
                         "What belongs together is not taken apart to evade tendering."},
            .editions = {tendering_law("第四条")},
            .besides = {implementing_regulation("第二十四条")},
            .use = Use::detect,
            .waits_for = {"采购合并", "purchases of one project"}};
}

Findings no_splitting_to_evade(ProjectFacts const& facts) {
    auto const card = cards::no_splitting_to_evade();
    if (!facts.split) return silent(card);
    return verdict(card, !*facts.split, "/split");
}

} // namespace haihe::law
