#pragma once

// 中标候选人公示, held against the report that recommends them.

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// `notice` is the text of `told`. Whether it comes in time is for departments to see; what is posted for less than the
/// law's three days is no posting (条例 第五十四条). Faults, with paths into the payload: those of check_opened and
/// check_held; `candidates_follow_the_report`, `candidates_are_posted_once`, `posted_candidates_are_the_reports`,
/// `posting_names_its_report`, `posted_price_is_the_reports`, `posted_bid_is_as_read`,
/// `posting_names_when_the_report_came`, `candidates_are_posted_after_the_report`,
/// `candidates_are_posted_at_least_3_days`.
Faults check(exchange::CandidatesNotice const& notice, exchange::CandidatesPosted const& told,
             ToldTender const& tender);

} // namespace haihe::hub
