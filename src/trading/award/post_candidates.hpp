#pragma once

// 公示中标候选人 (条例 第五十四条).

#include "trading/award/award.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// The candidates as the report says, by rank: prices as corrected, the rest as read at the opening; `response` is left
/// to the host. Requires a report that recommends candidates.
std::vector<exchange::PostedCandidate> candidates_of(Evaluation const& evaluation);

struct PostCandidates {
    exchange::CandidatesNotice notice;
    trust::Signature signature;
    std::string by; ///< certificate
};

/// Whoever posts late is not refused, or the way would be blocked: the law's rule finds it. Refusals: those of
/// require_step, `evaluation_recommends_candidates`, `candidates_are_as_reported` (with the path of what differs),
/// `response_is_stated`, `objection_channel_is_stated`, `posting_ends_after_it_begins`, and for a compulsory tender
/// `candidates_are_posted_at_least_3_days` (unlawful).
kernel::Result<CandidatesPosted> post(Award const& award, Tender const& tender, Evaluation const& evaluation,
                                      std::string const& lot, PostCandidates command, kernel::Instant now);

} // namespace haihe::trading
