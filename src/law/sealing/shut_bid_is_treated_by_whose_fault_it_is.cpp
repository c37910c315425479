#include "law/sealing/shut_bid_is_treated_by_whose_fault_it_is.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::shut_bid_is_treated_by_whose_fault_it_is() {
    return {.rule = "shut_bid_is_treated_by_whose_fault_it_is",
            .sentence = {"因投标人原因未解密的，视为撤销；因其他原因未解密的，视为撤回，投标保证金退还。",
                         "A bid that stays shut by its bidder's fault counts as revoked, by another's as withdrawn."},
            .editions = {electronic_tendering_measures("第三十一条")},
            .source = Source::known,
            .also_named = {"outcome_is_revoked_or_withdrawn", "not_decrypted_by_its_bidder"}};
}

Findings shut_bid_is_treated_by_whose_fault_it_is(OpeningFacts const& facts) {
    auto const card = cards::shut_bid_is_treated_by_whose_fault_it_is();
    if (!facts.shut_by) return silent(card);
    return verdict(card, facts.treated_as == (*facts.shut_by == "bidder" ? "revoked" : "withdrawn"), "/treatedAs",
                   {{"by", *facts.shut_by}, {"given", facts.treated_as}});
}

} // namespace haihe::law
