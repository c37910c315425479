#include "law/documents/no_other_unreasonable_restriction.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::no_other_unreasonable_restriction() {
    return {.rule = "no_other_unreasonable_restriction",
            .sentence = {"不得以其他不合理条件限制、排斥投标人。", "No other unreasonable restriction."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings no_other_unreasonable_restriction(DocumentsFacts const& facts) {
    auto const card = cards::no_other_unreasonable_restriction();
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "other");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
