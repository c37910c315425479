#include "law/bans/repeated_or_especially_serious_loses_the_licence.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::repeated_or_especially_serious_loses_the_licence() {
    return {.rule = "repeated_or_especially_serious_loses_the_licence",
            .sentence = {"禁止期限届满之日起3年内又犯，或者情节特别严重的，吊销营业执照。",
                         "Repeated within 3 years of the ban's end, or especially serious: the licence is revoked."},
            .editions = {implementing_regulation("第六十七条")},
            .besides = {implementing_regulation("第六十八条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings repeated_or_especially_serious_loses_the_licence(SanctionFacts const& facts) {
    auto const card = cards::repeated_or_especially_serious_loses_the_licence();
    if (!facts.repeated_within_3_years || (facts.ground != "collusion" && facts.ground != "fraud")) return silent(card);
    return verdict(card, (*facts.repeated_within_3_years || facts.especially_serious) == facts.licence_revoked,
                   "/licenceRevoked");
}

} // namespace haihe::law
