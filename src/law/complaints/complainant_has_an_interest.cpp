#include "law/complaints/complainant_has_an_interest.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::complainant_has_an_interest() {
    return {
        .rule = "complainant_has_an_interest",
        .sentence = {"投诉人是投标人或者其他利害关系人。", "The complainant is a bidder or another interested party."},
        .editions = {implementing_regulation("第六十条")},
        .waits_for = {"投诉处理", "complaints"}};
}

Findings complainant_has_an_interest(ComplaintFacts const& facts) {
    auto const card = cards::complainant_has_an_interest();
    if (!facts.filed_at) return silent(card);
    return verdict(card, !facts.accepted || facts.complainant_has_an_interest.value_or(true), "/accepted");
}

} // namespace haihe::law
