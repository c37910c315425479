#include "law/awards/award_waits_for_the_end_of_the_posting.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::award_waits_for_the_end_of_the_posting() {
    return {.rule = "award_waits_for_the_end_of_the_posting",
            .sentence = {"中标候选人公示期满后才能确定中标人、发出中标通知书。",
                         "The award waits for the end of the posting."},
            .editions = {implementing_regulation("第五十四条")},
            .also_named = {"posting_is_over"}};
}

Findings award_waits_for_the_end_of_the_posting(AwardingFacts const& facts) {
    auto const card = cards::award_waits_for_the_end_of_the_posting();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.winner_told_at || !facts.posted_until) return silent(card);
    return verdict(card, *facts.posted_until <= *facts.winner_told_at, "/winnerToldAt",
                   {{"postedUntil", facts.posted_until->to_string()}});
}

} // namespace haihe::law
