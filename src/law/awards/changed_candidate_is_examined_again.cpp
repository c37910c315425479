#include "law/awards/changed_candidate_is_examined_again.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::changed_candidate_is_examined_again() {
    return {.rule = "changed_candidate_is_examined_again",
            .sentence = {"中标候选人的经营、财务状况发生较大变化或者存在违法行为，可能影响履约的，发出中标通知书前由原"
                         "评标委员会审查确认。",
                         "A candidate whose state changed, or that broke the law, is examined by the original "
                         "committee before the award notice."},
            .editions = {implementing_regulation("第五十六条")},
            .also_named = {"candidate_still_stands", "ground_is_of_article_56"}};
}

Findings changed_candidate_is_examined_again(AwardingFacts const& facts) {
    auto const card = cards::changed_candidate_is_examined_again();
    if (!facts.candidate_changed) return silent(card);
    return verdict(card, !*facts.candidate_changed || facts.examined_again || !facts.winner_told_at, "/examinedAgain");
}

} // namespace haihe::law
