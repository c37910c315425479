#pragma once

// The committee receives the opened bids.

#include "trading/committee/committee.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

namespace haihe::trading {

/// By the committee's chair. Refusals: those of require_step and of the tender's lifecycle, `opening_is_recorded`,
/// `committee_is_complete`, `caller_chairs_the_committee`, `member_is_unrelated_to_the_bidders`.
kernel::Result<EvaluationBegun> begin(Evaluation const& evaluation, Tender const& tender, Opening const& opening,
                                      Committee const& committee, std::string const& caller, kernel::Instant now);

/// What follows for a lot in evaluation when one of its members is replaced.
ConclusionsVoided void_conclusions(MemberReplaced const& replaced, kernel::Instant now);

} // namespace haihe::trading
