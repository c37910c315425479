#pragma once

// What becomes of an award that was told: it is cancelled before its contract, or reported to the department.

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Faults, with paths into the payload: those of check_opened and check_held; `cancellation_follows_the_award`,
/// `lot_has_no_contract`, `cancelled_award_is_the_last`, `cancellation_is_after_the_award`.
Faults check(exchange::AwardCancelled const& told, ToldTender const& tender);

/// 书面报告 (招标投标法 第四十七条). Whether it comes in time is for departments to see; no hold hinders it. Faults:
/// those of check_opened; `report_follows_the_award`, `award_is_reported_once`, `report_is_after_the_award`.
Faults check(exchange::AwardReported const& told, ToldTender const& tender);

} // namespace haihe::hub
