#pragma once

#include "law/card.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 书面合同签订后5日内，向中标人和未中标的投标人退还投标保证金 (条例第五十七条).
Findings deposits_are_returned_within_5_days_of_the_contract(DepositFacts const& facts,
                                                             kernel::LegalCalendar const& calendar);

namespace cards {
Card deposits_are_returned_within_5_days_of_the_contract();
}

} // namespace haihe::law
