#pragma once

#include "kernel/refusal.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct AnswerObjection {
    std::int64_t number = 0;
    std::string finding; ///< upheld | dismissed
    std::string text;
    /// Candidates whom an upheld objection to the result concerns: none of them may be determined as the winner any
    /// more. The host determines another, with a ground, or ends the lot for re-tender.
    std::vector<std::string> concerns;
    std::string by; ///< certificate
    /// An upheld objection to the result that is to the evaluation itself: nobody wins before the committee has
    /// corrected it, or the lot ends for re-tender.
    bool of_evaluation = false;
};

struct AnsweredObjection {
    ObjectionSettled answer;
    std::optional<HoldLifted> lifted;
};

/// By the host, once; late is better than never (whether it is late, the law's rule finds). It lifts the objection's
/// own hold, and no other. What follows from an upheld objection to the documents is an act of the host's own: an
/// amendment. `candidates`: of the lot whose result is objected to. Refusals: those of the tender's lifecycle,
/// `objection_is_raised` (absent), `objection_is_answered_once`, `finding_is_known`, `answer_says_something`,
/// `upheld_objection_names_whom_it_concerns` (candidates, the evaluation itself, or both).
kernel::Result<AnsweredObjection> answer(Dispute const& dispute, Tender const& tender,
                                         std::vector<std::string> const& candidates, AnswerObjection command,
                                         kernel::Instant now);

} // namespace haihe::trading
