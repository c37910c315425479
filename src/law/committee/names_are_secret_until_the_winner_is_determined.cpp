#include "law/committee/names_are_secret_until_the_winner_is_determined.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::names_are_secret_until_the_winner_is_determined() {
    return {.rule = "names_are_secret_until_the_winner_is_determined",
            .sentence = {"评标委员会成员名单在中标结果确定前保密。",
                         "The members' names stay secret until the winner is determined."},
            .editions = {tendering_law("第三十七条")},
            .also_named = {"sealed_report_is_the_one_told", "committee_is_secret", "seating_comes_before_the_result"}};
}

Findings names_are_secret_until_the_winner_is_determined(CommitteeFacts const& facts) {
    auto const card = cards::names_are_secret_until_the_winner_is_determined();
    if (!facts.names_told_at) return silent(card);
    return verdict(card, facts.winner_determined_at && *facts.winner_determined_at <= *facts.names_told_at,
                   "/namesToldAt", {{"told", facts.names_told_at->to_string()}});
}

} // namespace haihe::law
