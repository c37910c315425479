#pragma once

// 终止招标 (条例 第三十一条): the end of a tender before any award.

#include "exchange/messages/tender.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// `notice` is the text of `told`. That it comes once follows from check_standing. Faults, with paths into the payload:
/// that of check_held; `tender_is_announced`, `termination_follows_the_announcement`, `termination_precedes_the_award`.
Faults check(exchange::TerminationNotice const& notice, exchange::TenderTerminated const& told,
             ToldTender const& tender);

} // namespace haihe::hub
