#include "law/documents/all_bidders_are_reviewed_alike.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::all_bidders_are_reviewed_alike() {
    return {.rule = "all_bidders_are_reviewed_alike",
            .sentence = {"对投标人采取相同的资格审查和评标标准。", "All bidders are reviewed by the same standard."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings all_bidders_are_reviewed_alike(DocumentsFacts const& facts) {
    auto const card = cards::all_bidders_are_reviewed_alike();
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "unequal_review");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
