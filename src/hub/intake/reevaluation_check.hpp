#pragma once

// 重新评标 and 审查确认: what is ordered between the posting of the candidates and the award.

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Faults, with paths into the payload: those of check_opened and check_held; `reevaluation_follows_the_posting`,
/// `reevaluation_corrects_the_report_that_stands`, `reevaluation_has_its_ground`, `reevaluation_precedes_the_award`.
Faults check(exchange::ReevaluationOrdered const& told, ToldTender const& tender);

/// Faults: those of check_opened and check_held; `examined_candidate_is_posted`, `examination_precedes_the_award`,
/// `examination_follows_from_its_opinions`, `examination_ends_after_it_began`.
Faults check(exchange::CandidateExamined const& told, ToldTender const& tender);

} // namespace haihe::hub
