#include "law/periods/deposits_are_returned_within_5_days_of_the_contract.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 5;

} // namespace

Card cards::deposits_are_returned_within_5_days_of_the_contract() {
    return {.rule = "deposits_are_returned_within_5_days_of_the_contract",
            .sentence = {"书面合同签订后5日内，向中标人和未中标的投标人退还投标保证金。",
                         "Within 5 days of the contract the deposits go back to the winner and to all others."},
            .editions = {implementing_regulation("第五十七条")},
            .use = Use::detect,
            .waits_for = {"保证金退还的报送", "messages on deposits returned"}};
}

Findings deposits_are_returned_within_5_days_of_the_contract(DepositFacts const& facts,
                                                             kernel::LegalCalendar const& calendar) {
    auto const card = cards::deposits_are_returned_within_5_days_of_the_contract();
    if (!facts.contract_signed_at) return silent(card);
    Findings findings;
    for (std::size_t i = 0; i < facts.returns.size(); ++i)
        findings.push_back(
            judge_due({std::string(card.rule),
                       card.editions.front(),
                       {"投标人" + facts.returns[i].bidder + "的保证金应在合同签订后5日内退还（当日不计）",
                        "The deposit of " + facts.returns[i].bidder +
                            " goes back within 5 days of the contract, that day not counted"},
                       *facts.contract_signed_at,
                       kDays,
                       facts.returns[i].returned_at,
                       "/returns/" + std::to_string(i) + "/returnedAt"},
                      facts.now, calendar));
    return findings.empty() ? silent(card) : findings;
}

} // namespace haihe::law
