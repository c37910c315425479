#include "law/numbers/fewer_than_3_bidders_are_not_opened.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kBiddersMin = 3;

} // namespace

Card cards::fewer_than_3_bidders_are_not_opened() {
    return {.rule = "fewer_than_3_bidders_are_not_opened",
            .sentence = {"投标人少于3个的，不得开标。", "Bids of fewer than 3 bidders are not opened."},
            .editions = {tendering_law("第二十八条")},
            .besides = {implementing_regulation("第四十四条")},
            .also_named = {"lot_has_three_bidders", "fewer_than_three_bidders"}};
}

Findings fewer_than_3_bidders_are_not_opened(OpeningFacts const& facts) {
    auto const card = cards::fewer_than_3_bidders_are_not_opened();
    if (!facts.bidders) return silent(card);
    return verdict(card, *facts.bidders >= kBiddersMin || !facts.opened, "/bidders",
                   {{"given", std::to_string(*facts.bidders)}});
}

} // namespace haihe::law
