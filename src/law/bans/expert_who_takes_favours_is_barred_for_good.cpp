#include "law/bans/expert_who_takes_favours_is_barred_for_good.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::expert_who_takes_favours_is_barred_for_good() {
    return {.rule = "expert_who_takes_favours_is_barred_for_good",
            .sentence = {"评标专家收受好处或者泄露评审情况的，取消资格，不得再参加依法必须招标项目的评标。",
                         "An expert who takes favours or discloses loses membership and is barred for good."},
            .editions = {tendering_law("第五十六条")},
            .besides = {implementing_regulation("第七十二条")},
            .use = Use::detect,
            .also_named = {"expert_is_removed_for_good"}};
}

Findings expert_who_takes_favours_is_barred_for_good(SanctionFacts const& facts) {
    auto const card = cards::expert_who_takes_favours_is_barred_for_good();
    if (facts.ground != "expert_favours" || !facts.months) return silent(card);
    return verdict(card, *facts.months == 0 && facts.membership_cancelled, "/months");
}

} // namespace haihe::law
