#include "law/bans/ban_takes_effect_after_hearing_and_service.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::ban_takes_effect_after_hearing_and_service() {
    return {
        .rule = "ban_takes_effect_after_hearing_and_service",
        .sentence =
            {"处罚前告知并听取陈述申辩，经法制审核，送达后自载明之日起生效。",
             "A ban takes effect on its stated date, after notice, statement and defence, legal review and service."},
        .editions = {administrative_penalty_law("第四十四条")},
        .besides = {administrative_penalty_law("第四十五条"), administrative_penalty_law("第六十三条")},
        .use = Use::detect,
        .source = Source::known,
        .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings ban_takes_effect_after_hearing_and_service(SanctionFacts const& facts) {
    auto const card = cards::ban_takes_effect_after_hearing_and_service();
    if (!facts.effective_on) return silent(card);
    return verdict(card,
                   facts.heard && facts.legally_reviewed && facts.served_on && *facts.served_on <= *facts.effective_on,
                   "/effectiveOn");
}

} // namespace haihe::law
