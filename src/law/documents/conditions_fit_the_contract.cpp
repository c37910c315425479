#include "law/documents/conditions_fit_the_contract.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::conditions_fit_the_contract() {
    return {.rule = "conditions_fit_the_contract",
            .sentence = {"资格、技术、商务条件与项目具体特点和合同履行相适应。",
                         "Conditions fit the tender and what performing it takes."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings conditions_fit_the_contract(DocumentsFacts const& facts) {
    auto const card = cards::conditions_fit_the_contract();
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "condition_beyond_the_contract");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
