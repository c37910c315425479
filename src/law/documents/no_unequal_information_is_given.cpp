#include "law/documents/no_unequal_information_is_given.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::no_unequal_information_is_given() {
    return {.rule = "no_unequal_information_is_given",
            .sentence = {"不得就同一项目向潜在投标人提供有差别的项目信息。", "No unequal information on one tender."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings no_unequal_information_is_given(DocumentsFacts const& facts) {
    auto const card = cards::no_unequal_information_is_given();
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "unequal_information");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
