#include "law/documents/no_regional_or_sector_award_counts.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::no_regional_or_sector_award_counts() {
    return {.rule = "no_regional_or_sector_award_counts",
            .sentence =
                {"依法必须招标的项目不得以特定行政区域或者行业的业绩、奖项作为加分或者中标条件。",
                 "In a compulsory tender no record or award of one region or sector earns points or is a condition."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings no_regional_or_sector_award_counts(DocumentsFacts const& facts) {
    auto const card = cards::no_regional_or_sector_award_counts();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "regional_or_sector_award");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
