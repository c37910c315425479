#pragma once

// 重新评标: an objection to the result was upheld, so the committee that made the report corrects it. The report and
// its posting stay in the ledger; a second report with its own signatures refers to the first, and its candidates are
// posted anew, for at least three days, and may be objected to again.

#include "trading/award/award.hpp"
#include "trading/committee/committee.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

struct OrderReevaluation {
    std::vector<std::int64_t> objections; ///< upheld, by number
    std::string sheets;                   ///< review | score
    std::vector<std::string> bids;        ///< ids of those whose judgement is to be corrected
    std::string reasons;                  ///< what is wrong
    kernel::Digest report;                ///< of the canonical text of the report that stands
    std::string by;
};

struct OrderedReevaluation {
    std::vector<EvaluationEvent> evaluation; ///< the order, and what replacements since the report have voided
    PostingFallen fallen;
};

/// By the host's signer, before any award of the lot was noticed. Who was replaced since the report judges no more; a
/// member that is to go now is replaced as in any evaluation. Refusals: those of require_step,
/// `reevaluation_precedes_the_award`, `objections_are_answered` (unlawful, 条例77), `reevaluation_has_its_ground`
/// (unlawful, 条例54), `reevaluation_names_its_sheets`, `reevaluation_names_its_bids`, `reasons_are_given`.
kernel::Result<OrderedReevaluation> order(Award const& award, Tender const& tender, Evaluation const& evaluation,
                                          Committee const& committee, Dispute const& dispute, OrderReevaluation command,
                                          kernel::Instant now);

} // namespace haihe::trading
