#pragma once

#include "law/card.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人在截止前撤回投标的，招标人自收到书面撤回通知起5日内退还保证金 (条例第三十五条).
Findings deposit_is_returned_within_5_days_of_a_withdrawal(DepositFacts const& facts,
                                                           kernel::LegalCalendar const& calendar);

namespace cards {
Card deposit_is_returned_within_5_days_of_a_withdrawal();
}

} // namespace haihe::law
