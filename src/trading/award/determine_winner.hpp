#pragma once

// 确定中标人: award notice to the winner and result notice to all others, in one instant (招标投标法 第四十五条).
//
// Who may win: a candidate (法57) that is not out and whom no upheld objection concerns. Where the tender is compulsory
// and state funds control or lead (‡), it is the best-ranked candidate that is not out (条例 第五十五条): the first, or
// the next in order after each before it has given up, has been passed over on a ground, or has had its award
// cancelled. Elsewhere the tenderee may choose among the candidates; it says on which ground not the first where that
// one is out or objected to, or an award was cancelled before. So an upheld objection against the first of a ‡ tender
// leaves the host three ways: pass it over with a ground and determine the next, have the committee correct its report,
// or end the lot for re-tender.

#include "trading/award/award.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/project/project.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

struct DetermineWinner {
    exchange::AwardNotice notice;
    trust::Signature notice_signature;
    exchange::ResultNotice result;
    trust::Signature result_signature;
    std::string by; ///< certificate
};

/// The notices that the host should sign for this candidate; `ground` and `reasons` are those on which the first is
/// out. Requires posted candidates.
exchange::AwardNotice award_notice_of(Award const& award, exchange::PostedCandidate const& winner);
exchange::ResultNotice result_notice_of(Award const& award, exchange::PostedCandidate const& winner);

/// Whether the first candidate must win (‡).
bool first_must_win(Tender const& tender, Project const& project);

/// Refusals: those of require_step, `posting_is_over` (unlawful, 条例54), `objections_are_answered` (unlawful, 条例77),
/// those of require_valid_bids (评标委员会和评标方法暂行规定40),
/// `winner_is_a_candidate` (unlawful, 法57), `candidate_still_stands`, `no_upheld_objection_concerns_the_winner`,
/// `first_candidate_wins` (unlawful, 条例55), `award_notice_is_as_the_bid`, `result_notice_is_as_the_award`,
/// `result_states_why_not_the_first`.
kernel::Result<WinnerDetermined> determine(Award const& award, Tender const& tender, Project const& project,
                                           Dispute const& dispute, DetermineWinner command, kernel::Instant now);

} // namespace haihe::trading
