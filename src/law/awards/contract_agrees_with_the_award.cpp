#include "law/awards/contract_agrees_with_the_award.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::contract_agrees_with_the_award() {
    return {.rule = "contract_agrees_with_the_award",
            .sentence = {"合同的标的、价款、质量、履行期限等主要条款与招标文件和中标人的投标文件一致。",
                         "The contract's price and main terms agree with the documents and the winning bid."},
            .editions = {tendering_law("第四十六条")},
            .besides = {implementing_regulation("第五十七条")},
            .also_named = {"contract_names_its_parties", "price_is_as_in_the_bid", "period_is_as_in_the_bid",
                           "quality_is_as_in_the_bid", "leader_is_as_in_the_bid"}};
}

Findings contract_agrees_with_the_award(AwardingFacts const& facts) {
    auto const card = cards::contract_agrees_with_the_award();
    if (!facts.bid_price || !facts.contract_price) return silent(card);
    return verdict(
        card, *facts.bid_price == *facts.contract_price && facts.contract_follows_documents, "/contract",
        {{"bidFen", std::to_string(facts.bid_price->fen)}, {"contractFen", std::to_string(facts.contract_price->fen)}});
}

} // namespace haihe::law
