#pragma once

#include "kernel/legal_calendar.hpp"
#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人和中标人应当自中标通知书发出之日起三十日内订立书面合同 (法第四十六条).
Findings contract_is_signed_within_30_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

namespace cards {
Card contract_is_signed_within_30_days();
}

} // namespace haihe::law
