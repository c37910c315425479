#include "law/awards/subcontractor_does_not_subcontract.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::subcontractor_does_not_subcontract() {
    return {.rule = "subcontractor_does_not_subcontract",
            .sentence = {"接受分包的人不得再次分包。", "Who took a subcontract does not subcontract again."},
            .editions = {tendering_law("第四十八条")},
            .besides = {implementing_regulation("第五十九条")},
            .use = Use::detect,
            .waits_for = {"合同履行", "performance of contracts"}};
}

Findings subcontractor_does_not_subcontract(AwardingFacts const& facts) {
    auto const card = cards::subcontractor_does_not_subcontract();
    if (!facts.subcontracted_again) return silent(card);
    return verdict(card, !*facts.subcontracted_again, "/subcontractedAgain");
}

} // namespace haihe::law
