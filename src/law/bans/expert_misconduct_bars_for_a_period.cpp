#include "law/bans/expert_misconduct_bars_for_a_period.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::expert_misconduct_bars_for_a_period() {
    return {
        .rule = "expert_misconduct_bars_for_a_period",
        .sentence = {"评标专家有其他违规行为的，禁止一定期限参加评标；情节特别严重的，取消资格。",
                     "Other misconduct bars an expert for a period; if especially serious membership is cancelled."},
        .editions = {implementing_regulation("第七十一条")},
        .use = Use::detect,
        .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings expert_misconduct_bars_for_a_period(SanctionFacts const& facts) {
    auto const card = cards::expert_misconduct_bars_for_a_period();
    if (facts.ground != "expert_misconduct" || !facts.months) return silent(card);
    return verdict(card, facts.especially_serious ? facts.membership_cancelled : *facts.months > 0, "/months");
}

} // namespace haihe::law
