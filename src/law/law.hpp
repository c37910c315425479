#pragma once

#include "kernel/legal_calendar.hpp"
#include "law/rule.hpp"

#include <span>

namespace haihe::law {

/// The rules that a time table and an announcement meet, in the order in which a refusal names them.
std::span<Rule const> tender_rules();

/// What every rule says of these facts. A rule whose edition was not yet in force when the tender began is not
/// applicable. The calendar is for rules that count working days; none of today's does.
Findings judge(TenderFacts const& facts, kernel::LegalCalendar const& calendar);

} // namespace haihe::law
