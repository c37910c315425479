#include "law/bidders/consortium_signs_the_contract_together.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::consortium_signs_the_contract_together() {
    return {.rule = "consortium_signs_the_contract_together",
            .sentence = {"联合体中标的，联合体各方共同与招标人签订合同。",
                         "Where a consortium wins, all its members sign the contract."},
            .editions = {tendering_law("第三十一条")},
            .waits_for = {"联合体", "consortia"}};
}

Findings consortium_signs_the_contract_together(AwardingFacts const& facts) {
    auto const card = cards::consortium_signs_the_contract_together();
    if (facts.consortium.empty() || facts.contract_signers.empty()) return silent(card);
    auto const absent = std::ranges::find_if(facts.consortium, [&](std::string const& member) {
        return std::ranges::find(facts.contract_signers, member) == facts.contract_signers.end();
    });
    if (absent == facts.consortium.end()) return verdict(card, true, "");
    return verdict(card, false, "/contractSigners", {{"member", *absent}});
}

} // namespace haihe::law
