#pragma once

// Fewer than three valid bids: the committee decides whether competition is obviously lacking
// (评标委员会和评标方法暂行规定 第二十七条).

#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"

namespace haihe::trading {

/// The member's vote and, with the last one, the majority's decision. Refusals: those of require_member,
/// `member_votes_once`, `reasons_are_given`.
kernel::Result<std::vector<EvaluationEvent>> judge_competition(Evaluation const& evaluation, Committee const& committee,
                                                               CompetitionVoted vote, bool held, kernel::Instant now);

} // namespace haihe::trading
