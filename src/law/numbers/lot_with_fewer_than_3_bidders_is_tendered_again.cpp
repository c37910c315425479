#include "law/numbers/lot_with_fewer_than_3_bidders_is_tendered_again.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kBiddersMin = 3;

} // namespace

Card cards::lot_with_fewer_than_3_bidders_is_tendered_again() {
    return {.rule = "lot_with_fewer_than_3_bidders_is_tendered_again",
            .sentence = {"投标人少于3个的，招标人应当重新招标。", "A lot with fewer than 3 bidders is tendered again."},
            .editions = {tendering_law("第二十八条")},
            .besides = {implementing_regulation("第四十四条")},
            .use = Use::detect,
            .also_named = {"former_lot_ended_without_contract", "lot_without_candidates_is_tendered_again"}};
}

Findings lot_with_fewer_than_3_bidders_is_tendered_again(OpeningFacts const& facts) {
    auto const card = cards::lot_with_fewer_than_3_bidders_is_tendered_again();
    if (!facts.bidders || facts.opened) return silent(card);
    return verdict(card, *facts.bidders >= kBiddersMin || facts.tendered_again, "/tenderedAgain",
                   {{"given", std::to_string(*facts.bidders)}});
}

} // namespace haihe::law
