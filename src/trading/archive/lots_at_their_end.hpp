#pragma once

// When a tender's lots have come to their end: the one place that knows what an end is.

#include "kernel/refusal.hpp"
#include "trading/award/award.hpp"
#include "trading/contract/contract.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// How far a lot has come.
struct LotCourse {
    std::string lot;
    OpeningPhase opening = OpeningPhase::not_begun;
    bool judged_here = true; ///< the documents state the evaluation; else the opening's record is the end
    std::string outcome;     ///< of the evaluation's report; empty: none yet
    AwardPhase award = AwardPhase::not_posted;
    ContractPhase contract = ContractPhase::none;
    bool terminated = false; ///< with its tender
};
LotCourse course_of(Tender const& tender, std::string const& lot, Opening const& opening, Evaluation const& evaluation,
                    Award const& award, LotContract const& contract);

/// It has failed, at its opening, its evaluation or its award; or its contract is signed; or its tender is terminated.
bool is_at_its_end(LotCourse const& course);

/// At its end, and nobody has the contract: it may be tendered again.
bool ended_without_contract(LotCourse const& course);

/// Refusal `every_lot_is_at_its_end` naming the first lot that is not.
kernel::Result<void> require_lots_at_their_end(std::vector<LotCourse> const& courses);

} // namespace haihe::trading
