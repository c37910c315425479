#include "law/numbers/all_bids_rejected_leads_to_a_new_tender.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::all_bids_rejected_leads_to_a_new_tender() {
    return {.rule = "all_bids_rejected_leads_to_a_new_tender",
            .sentence = {"依法必须招标项目的所有投标被否决的，重新招标。",
                         "Where all bids of a compulsory tender are rejected it is tendered again."},
            .editions = {tendering_law("第四十二条")},
            .use = Use::detect,
            .also_named = {"all_bids_rejected", "lot_without_candidates_is_tendered_again"}};
}

Findings all_bids_rejected_leads_to_a_new_tender(EvaluationFacts const& facts) {
    auto const card = cards::all_bids_rejected_leads_to_a_new_tender();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.all_rejected) return silent(card);
    return verdict(card, !*facts.all_rejected || facts.tendered_again, "/tenderedAgain");
}

} // namespace haihe::law
