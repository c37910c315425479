#include "law/documents/no_form_of_ownership_is_asked.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::no_form_of_ownership_is_asked() {
    return {.rule = "no_form_of_ownership_is_asked",
            .sentence = {"依法必须招标的项目不得非法限定投标人的所有制形式或者组织形式。",
                         "In a compulsory tender no form of ownership or organisation is asked for."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings no_form_of_ownership_is_asked(DocumentsFacts const& facts) {
    auto const card = cards::no_form_of_ownership_is_asked();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "form_of_ownership");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
