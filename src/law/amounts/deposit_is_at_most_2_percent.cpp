#include "law/amounts/deposit_is_at_most_2_percent.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::deposit_is_at_most_2_percent() {
    return {
        .rule = "deposit_is_at_most_2_percent",
        .sentence = {"投标保证金不超过招标项目估算价的2%。", "The bid deposit is at most 2 % of the estimated price."},
        .editions = {implementing_regulation("第二十六条")}};
}

Findings deposit_is_at_most_2_percent(TenderFacts const& facts) {
    constexpr auto kRule = "deposit_is_at_most_2_percent";
    auto const citation = implementing_regulation("第二十六条");
    Findings findings;
    for (std::size_t i = 0; i < facts.lots.size(); ++i) {
        auto const& lot = facts.lots[i];
        if (!lot.deposit) continue;
        auto const most = lot.estimated_price.fen / 50; // 2 %, rounded down: a fen more would be above it
        kernel::Text const computation{
            "标段" + lot.code + "的投标保证金不得超过估算价的2%，即" + in_yuan(most) + "元。",
            "The deposit of lot " + lot.code + " is at most 2 % of its estimated price: " + in_yuan(most) + " yuan."};
        if (lot.deposit->fen <= most)
            findings.push_back(kept(kRule, citation, computation));
        else
            findings.push_back(
                broken(kRule, citation, computation, "/lots/" + std::to_string(i) + "/deposit",
                       {{"mostFen", std::to_string(most)}, {"givenFen", std::to_string(lot.deposit->fen)}}));
    }
    return findings;
}

} // namespace haihe::law
