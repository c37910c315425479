#include "law/periods/deposit_is_valid_as_long_as_bids.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::deposit_is_valid_as_long_as_bids() {
    return {.rule = "deposit_is_valid_as_long_as_bids",
            .sentence = {"投标保证金有效期与投标有效期一致。", "The deposit is valid as long as the bids are."},
            .editions = {implementing_regulation("第二十六条")}};
}

Findings deposit_is_valid_as_long_as_bids(TenderFacts const& facts) {
    constexpr auto kRule = "deposit_is_valid_as_long_as_bids";
    auto const citation = implementing_regulation("第二十六条");
    bool deposit_asked = false;
    for (auto const& lot : facts.lots) deposit_asked = deposit_asked || (lot.deposit && lot.deposit->fen > 0);
    if (!deposit_asked) return {not_applicable(kRule, citation, {"不收取投标保证金。", "No deposit is asked for."})};
    kernel::Text const sentence{"投标保证金有效期应与投标有效期一致。",
                                "The deposit is valid as long as the bids are."};
    if (facts.deposit_validity_days == facts.bid_validity_days) return {kept(kRule, citation, sentence)};
    return {broken(
        kRule, citation, sentence, "/announcement/timeTable/depositValidityDays",
        {{"bids", std::to_string(facts.bid_validity_days)}, {"given", std::to_string(facts.deposit_validity_days)}})};
}

} // namespace haihe::law
