#include "law/awards/both_notices_are_of_one_instant.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::both_notices_are_of_one_instant() {
    return {.rule = "both_notices_are_of_one_instant",
            .sentence = {"发出中标通知书，同时将中标结果通知所有未中标的投标人。",
                         "The winner and all others are told at the same time."},
            .editions = {tendering_law("第四十五条")}};
}

Findings both_notices_are_of_one_instant(AwardingFacts const& facts) {
    auto const card = cards::both_notices_are_of_one_instant();
    if (!facts.winner_told_at) return silent(card);
    return verdict(card, facts.others_told_at == facts.winner_told_at, "/othersToldAt");
}

} // namespace haihe::law
