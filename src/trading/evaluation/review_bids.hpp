#pragma once

// 初步评审: each member judges every bid by every clause, alone; the majority concludes.

#include "exchange/messages/evaluation_terms.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/evaluation_lifecycle.hpp"

namespace haihe::trading {

/// The member's sheet and, when it is the last one, what they come to. Refusals: those of require_member,
/// `sheet_is_handed_in_once`, `sheet_is_of_this_lot`, `every_bid_is_judged`, `every_clause_is_judged`,
/// `rejection_has_its_reason`, `ground_is_the_laws` (条例 第五十一条), `only_what_is_concerned_is_corrected`.
kernel::Result<std::vector<EvaluationEvent>> review(Evaluation const& evaluation, Committee const& committee,
                                                    exchange::EvaluationTerms const& terms, ReviewSheetSigned sheet,
                                                    bool held, kernel::Instant now);

/// What the sheets say of each bid: a clause or ground that more than half of the members found, and what follows from
/// the opening record without a vote.
std::vector<ReviewOutcome> conclude(Evaluation const& evaluation, exchange::EvaluationTerms const& terms);

} // namespace haihe::trading
