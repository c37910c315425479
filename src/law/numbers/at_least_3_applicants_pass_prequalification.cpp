#include "law/numbers/at_least_3_applicants_pass_prequalification.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kPassedMin = 3;

} // namespace

Card cards::at_least_3_applicants_pass_prequalification() {
    return {.rule = "at_least_3_applicants_pass_prequalification",
            .sentence = {"通过资格预审的申请人少于3个的，重新招标。",
                         "Where fewer than 3 applicants pass prequalification the tender is held again."},
            .editions = {implementing_regulation("第十九条")},
            .waits_for = {"资格预审", "prequalification"}};
}

Findings at_least_3_applicants_pass_prequalification(PrequalificationFacts const& facts) {
    auto const card = cards::at_least_3_applicants_pass_prequalification();
    if (!facts.passed) return silent(card);
    return verdict(card, *facts.passed >= kPassedMin || !facts.goes_on, "/passed",
                   {{"given", std::to_string(*facts.passed)}});
}

} // namespace haihe::law
