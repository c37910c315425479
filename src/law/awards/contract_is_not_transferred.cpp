#include "law/awards/contract_is_not_transferred.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::contract_is_not_transferred() {
    return {.rule = "contract_is_not_transferred",
            .sentence = {"中标人不得向他人转让中标项目，也不得肢解后分别转让。",
                         "The winner does not transfer the contract, whole or in parts."},
            .editions = {tendering_law("第四十八条")},
            .besides = {implementing_regulation("第五十九条")},
            .use = Use::detect,
            .waits_for = {"合同履行", "performance of contracts"}};
}

Findings contract_is_not_transferred(AwardingFacts const& facts) {
    auto const card = cards::contract_is_not_transferred();
    if (!facts.whole_transferred) return silent(card);
    return verdict(card, !*facts.whole_transferred, "/wholeTransferred");
}

} // namespace haihe::law
