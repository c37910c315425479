#include "law/numbers/competition_is_judged_when_fewer_than_3_bids_are_valid.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kValidMin = 3;

} // namespace

Card cards::competition_is_judged_when_fewer_than_3_bids_are_valid() {
    return {
        .rule = "competition_is_judged_when_fewer_than_3_bids_are_valid",
        .sentence =
            {"否决后有效投标不足3个的，由评标委员会判断是否明显缺乏竞争。",
             "Where fewer than 3 valid bids are left the committee judges whether competition is obviously lacking."},
        .editions = {evaluation_committee_rules("第二十七条")},
        .source = Source::known,
        .also_named = {"competition_is_lacking"}};
}

Findings competition_is_judged_when_fewer_than_3_bids_are_valid(EvaluationFacts const& facts) {
    auto const card = cards::competition_is_judged_when_fewer_than_3_bids_are_valid();
    if (!facts.valid_bids || facts.all_rejected.value_or(false)) return silent(card);
    return verdict(card, *facts.valid_bids >= kValidMin || facts.competition_judged, "/competitionJudged",
                   {{"valid", std::to_string(*facts.valid_bids)}});
}

} // namespace haihe::law
