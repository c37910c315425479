#pragma once

// From the evaluation to the contract: what must have been told before, and agree. What comes too early or too late is
// not refused but seen (award_breaches, the law's rules).

#include "exchange/messages/award.hpp"
#include "exchange/messages/evaluation.hpp"
#include "exchange/messages/opening.hpp"
#include "kernel/refusal.hpp"
#include "story/tender_story.hpp"

namespace haihe::supervision {

/// Refusals of all that speak of a lot: `tender_is_registered`, `lot_is_of_the_tender`, `lot_has_not_failed`,
/// `evaluation_follows_the_opening_record`; and of a report: `lot_is_evaluated_once`,
/// `evaluated_bids_are_those_of_the_record`, `corrected_report_is_the_one_before`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::EvaluationReport const& report);
/// `lot_is_not_awarded`, `extensions_are_numbered_in_order`, `extension_before_is_settled`,
/// `validity_before_is_the_known_one`, `all_in_the_running_are_asked`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::ValidityRequest const& request,
                           std::vector<std::string> const& bidders);
/// `extension_is_asked`, `extension_is_settled_once`, `settlement_is_of_all_that_were_asked`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::ValiditySettled const& settled);
/// `candidates_follow_the_report`, `candidates_are_posted_once`, `posted_candidates_are_the_reports`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::CandidatesNotice const& notice);
/// 重新评标: `reevaluation_follows_the_posting`, `reevaluation_corrects_the_report_that_stands`,
/// `reevaluation_has_its_ground`, `reevaluation_precedes_the_award`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::ReevaluationOrdered const& ordered);
/// 审查确认: `examined_candidate_is_posted`, `examination_precedes_the_award`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::CandidateExamined const& examined);
/// `award_follows_the_posting`, `winner_is_one_of_the_candidates`, `both_notices_tell_one_award`,
/// `next_award_follows_a_cancellation`, `next_winner_is_another`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::AwardNotice const& notice);
kernel::Result<void> bears(story::TenderStory const& story, exchange::ResultNotice const& notice);
/// `cancellation_follows_the_award`, `lot_has_no_contract`, `cancelled_award_is_the_last`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::AwardCancelled const& cancelled);
/// `report_follows_the_award`, `award_is_reported_once`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::AwardReported const& report);
/// `contract_follows_the_award`, `contract_is_signed_once`, `contract_is_with_the_winner`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::ContractSigned const& contract);
/// On another ground than for want of bidders: `lot_has_no_contract`, `award_is_cancelled_first`,
/// `failure_follows_from_the_evaluation`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::LotFailed const& failed);
/// 终止招标: `tender_is_announced`, `termination_precedes_the_award`.
kernel::Result<void> bears_its_end(story::TenderStory const& story);
/// `tender_is_registered`, `objections_are_numbered_in_order`, `objection_to_a_result_follows_the_posting`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::ObjectionRaised const& objection);
/// `objection_is_raised`, `objection_is_answered_once`.
kernel::Result<void> bears(story::TenderStory const& story, exchange::ObjectionAnswered const& answer);

} // namespace haihe::supervision
