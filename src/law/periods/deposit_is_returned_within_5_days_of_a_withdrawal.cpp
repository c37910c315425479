#include "law/periods/deposit_is_returned_within_5_days_of_a_withdrawal.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 5;

} // namespace

Card cards::deposit_is_returned_within_5_days_of_a_withdrawal() {
    return {.rule = "deposit_is_returned_within_5_days_of_a_withdrawal",
            .sentence =
                {"投标人在截止前撤回投标的，招标人自收到书面撤回通知起5日内退还保证金。",
                 "The deposit of a bid withdrawn before the deadline is returned within 5 days of the written notice."},
            .editions = {implementing_regulation("第三十五条")},
            .use = Use::detect,
            .waits_for = {"交易平台：撤回后保证金的退还", "trading: deposits of withdrawn bids"}};
}

Findings deposit_is_returned_within_5_days_of_a_withdrawal(DepositFacts const& facts,
                                                           kernel::LegalCalendar const& calendar) {
    auto const card = cards::deposit_is_returned_within_5_days_of_a_withdrawal();
    if (!facts.withdrawn_at) return silent(card);
    return {judge_due({std::string(card.rule),
                       card.editions.front(),
                       {"撤回投标的保证金应在5日内退还（当日不计）",
                        "The deposit of a withdrawn bid goes back within 5 days, that day not counted"},
                       *facts.withdrawn_at,
                       kDays,
                       facts.returned_after_withdrawal_at,
                       "/returnedAfterWithdrawalAt"},
                      facts.now, calendar)};
}

} // namespace haihe::law
