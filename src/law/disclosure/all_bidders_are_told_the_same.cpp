#include "law/disclosure/all_bidders_are_told_the_same.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::all_bidders_are_told_the_same() {
    return {.rule = "all_bidders_are_told_the_same",
            .sentence = {"不得就同一招标项目向投标人提供有差别的项目信息。", "No bidder is told what another is not."},
            .editions = {implementing_regulation("第三十二条")},
            .also_named = {"published_tender_is_amended_not_edited", "time_table_is_amended_never_edited"}};
}

Findings all_bidders_are_told_the_same(SecrecyFacts const& facts) {
    auto const card = cards::all_bidders_are_told_the_same();
    return verdict(card, facts.all_told_alike, "/allToldAlike");
}

} // namespace haihe::law
