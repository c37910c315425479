#include "law/amounts/bond_is_at_most_10_percent.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bond_is_at_most_10_percent() {
    return {.rule = "bond_is_at_most_10_percent",
            .sentence = {"履约保证金不超过中标合同金额的10%。",
                         "The performance bond is at most 10 % of the contract amount."},
            .editions = {implementing_regulation("第五十八条")}};
}

Findings bond_is_at_most_10_percent(TenderFacts const& facts) {
    constexpr auto kRule = "bond_is_at_most_10_percent";
    auto const citation = implementing_regulation("第五十八条");
    Findings findings;
    for (std::size_t i = 0; i < facts.awards.size(); ++i) {
        auto const& award = facts.awards[i];
        if (!award.bond || !award.contract_price) continue;
        auto const most = award.contract_price->fen / 10; // rounded down: a fen more would be above 10 %
        kernel::Text const computation{
            "标段" + award.lot + "的履约保证金不得超过中标合同金额的10%，即" + in_yuan(most) + "元。",
            "The bond of lot " + award.lot + " is at most 10 % of the contract amount: " + in_yuan(most) + " yuan."};
        if (award.bond->fen <= most)
            findings.push_back(kept(kRule, citation, computation));
        else
            findings.push_back(
                broken(kRule, citation, computation, "/awards/" + std::to_string(i) + "/bond",
                       {{"mostFen", std::to_string(most)}, {"givenFen", std::to_string(award.bond->fen)}}));
    }
    if (findings.empty()) return {not_applicable(kRule, citation, {"没有履约保证金。", "There is no bond."})};
    return findings;
}

} // namespace haihe::law
