#pragma once

#include "demo/cast/tender_table.hpp"
#include "exchange/messages/evaluation_terms.hpp"

namespace haihe::demo {

inline constexpr char const* kCostSpecialty = "工程造价";
inline constexpr char const* kDecidingClause = "Q1"; ///< what all bids miss where all are rejected

/// How the documents say that bids are judged: one representative, three experts of the plan's specialty and one for
/// the cost, all drawn.
exchange::EvaluationTerms evaluation_terms(JudgingPlan const& plan);

} // namespace haihe::demo
