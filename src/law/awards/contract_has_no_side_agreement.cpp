#include "law/awards/contract_has_no_side_agreement.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::contract_has_no_side_agreement() {
    return {.rule = "contract_has_no_side_agreement",
            .sentence = {"不得再行订立背离合同实质性内容的其他协议。",
                         "No agreement beside the contract departs from its substance."},
            .editions = {tendering_law("第四十六条")},
            .besides = {implementing_regulation("第五十七条")},
            .use = Use::detect,
            .waits_for = {"合同履行", "performance of contracts"}};
}

Findings contract_has_no_side_agreement(AwardingFacts const& facts) {
    auto const card = cards::contract_has_no_side_agreement();
    if (!facts.side_agreement) return silent(card);
    return verdict(card, !*facts.side_agreement, "/sideAgreement");
}

} // namespace haihe::law
