#include "law/amounts/deposit_is_not_used_by_the_tenderee.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::deposit_is_not_used_by_the_tenderee() {
    return {.rule = "deposit_is_not_used_by_the_tenderee",
            .sentence = {"招标人不得挪用投标保证金。", "The tenderee does not use the deposits."},
            .editions = {implementing_regulation("第二十六条")},
            .use = Use::detect,
            .waits_for = {"保证金账户", "deposit accounts"}};
}

Findings deposit_is_not_used_by_the_tenderee(DepositFacts const& facts) {
    auto const card = cards::deposit_is_not_used_by_the_tenderee();
    if (!facts.used_by_the_tenderee) return silent(card);
    return verdict(card, !*facts.used_by_the_tenderee, "/usedByTheTenderee");
}

} // namespace haihe::law
