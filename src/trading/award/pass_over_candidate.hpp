#pragma once

// How a candidate goes out before an award notice to it: by its own word, or passed over by the host on another ground
// (条例 第五十五条).

#include "trading/award/award.hpp"
#include "trading/tender/tender.hpp"

#include <string>

namespace haihe::trading {

/// By the candidate's signer, also once it has won: then the host cancels its award. `contracted`: the lot's contract
/// is concluded. Refusals: those of require_step, `contract_is_not_concluded`, `caller_is_a_candidate` (forbidden),
/// `candidate_still_stands`, `reasons_are_given`.
kernel::Result<CandidateGaveUp> give_up(Award const& award, Tender const& tender, bool contracted,
                                        CandidateGaveUp giving_up);

/// By the host's signer. Refusals: those of require_step, `candidate_is_posted` (absent), `candidate_still_stands`,
/// `ground_is_of_article_55` (unlawful; gave_up is the candidate's own word), `reasons_are_given`.
kernel::Result<CandidatePassedOver> pass_over(Award const& award, Tender const& tender,
                                              CandidatePassedOver passing_over);

} // namespace haihe::trading
