#include "law/electronic/no_user_is_treated_unequally.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::no_user_is_treated_unequally() {
    return {.rule = "no_user_is_treated_unequally",
            .sentence = {"不得对享有同等权利的用户区别对待，不得设置非法前置条件或者递交、解密障碍。",
                         "Users of equal rights are treated alike; no unlawful condition, no obstacle to delivering or "
                         "decrypting."},
            .editions = {electronic_tendering_measures("第五十四条")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"平台检查", "inspections of platforms"}};
}

Findings no_user_is_treated_unequally(PlatformFacts const& facts) {
    auto const card = cards::no_user_is_treated_unequally();
    if (!facts.unequal_treatment) return silent(card);
    return verdict(card, !*facts.unequal_treatment, "/unequalTreatment");
}

} // namespace haihe::law
