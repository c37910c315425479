#include "law/periods/prequalification_results_are_told.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::prequalification_results_are_told() {
    return {.rule = "prequalification_results_are_told",
            .sentence = {"资格预审结束后，及时向申请人发出资格预审结果通知书。",
                         "When prequalification has ended every applicant is told its result in time."},
            .editions = {implementing_regulation("第十九条")},
            .waits_for = {"资格预审", "prequalification"}};
}

Findings prequalification_results_are_told(PrequalificationFacts const& facts) {
    auto const card = cards::prequalification_results_are_told();
    return verdict(card, facts.results_told, "/resultsTold");
}

} // namespace haihe::law
