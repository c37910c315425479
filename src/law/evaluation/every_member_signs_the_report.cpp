#include "law/evaluation/every_member_signs_the_report.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::every_member_signs_the_report() {
    return {.rule = "every_member_signs_the_report",
            .sentence = {"评标报告由全体成员签字；有不同意见的书面说明理由；拒绝签字又不说明理由的，视为同意。",
                         "Every member signs the report; dissent is recorded with reasons; who refuses without reasons "
                         "counts as consenting."},
            .editions = {implementing_regulation("第五十三条")},
            .also_named = {"every_member_states_its_opinion", "dissent_has_its_reasons", "opinion_is_given_once"}};
}

Findings every_member_signs_the_report(EvaluationFacts const& facts) {
    auto const card = cards::every_member_signs_the_report();
    if (facts.signers.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(facts.signers, [](SignerFacts const& one) {
        return !one.signs && one.states_reasons == one.counted_as_consent;
    });
    if (wrong == facts.signers.end()) return verdict(card, true, "");
    return verdict(card, false, "/signers/" + std::to_string(wrong - facts.signers.begin()));
}

} // namespace haihe::law
