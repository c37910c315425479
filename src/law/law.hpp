#pragma once

#include "law/practice.hpp"
#include "law/rule.hpp"

#include <span>

namespace haihe::law {

/// The rules that a tender meets from its time table to the contract, in the order in which a refusal names them.
std::span<Rule const> tender_rules();
/// The rules on acts that are due: they look up whether the last day is a holiday.
std::span<DueRule const> due_rules();

/// What every rule says of these facts, and every option that the practice has switched on. A rule whose edition was
/// not yet in force when the tender began is not applicable.
Findings judge(TenderFacts const& facts, Practice const& practice);

} // namespace haihe::law
