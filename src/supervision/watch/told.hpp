#pragma once

// What the accepted messages about a tender tell, and the story that they add up to.

#include "exchange/messages/award.hpp"
#include "exchange/messages/evaluation.hpp"
#include "exchange/messages/opening.hpp"
#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"
#include "story/tender_story.hpp"

#include <string>
#include <variant>

namespace haihe::supervision {

struct AnnouncementTold {
    exchange::Announcement announcement;
    trust::Signature signature;
    kernel::Instant published_at;
};

struct DocumentsTold {
    exchange::DocumentManifest manifest;
    kernel::Instant issued_at;
};

struct TerminationTold {
    exchange::TerminationNotice notice;
    kernel::Instant terminated_at;
};

struct OpeningTold {
    exchange::OpeningRecord record;
    kernel::Instant recorded_at;
};

struct EvaluationTold {
    exchange::EvaluationReport report;
    std::vector<exchange::MemberOpinion> opinions;
    kernel::Instant reported_at;
};

struct RequestTold {
    exchange::ValidityRequest request;
    std::vector<std::string> bidders;
    kernel::Instant requested_at;
};

struct CandidatesTold {
    exchange::CandidatesNotice notice;
    kernel::Instant reported_at;
    kernel::Instant posted_at;
};

struct AwardTold {
    exchange::AwardNotice notice;
    kernel::Instant noticed_at;
};

struct ResultTold {
    exchange::ResultNotice notice;
    kernel::Instant noticed_at;
};

using Told = std::variant<exchange::ProjectRegistered, exchange::TenderCreated, DocumentsTold, AnnouncementTold,
                          story::ToldClarification, exchange::DeadlineChanged, exchange::TenderSuspended,
                          exchange::TenderResumed, TerminationTold, exchange::BidReceiptSummary, exchange::LotFailed,
                          OpeningTold, EvaluationTold, RequestTold, exchange::ValiditySettled, CandidatesTold,
                          exchange::ReevaluationOrdered, exchange::CandidateExamined, AwardTold, ResultTold,
                          exchange::AwardCancelled, exchange::AwardReported, exchange::ContractSigned,
                          exchange::ObjectionRaised, exchange::ObjectionAnswered>;

/// The code of the tender (of the project for its registration) that it speaks of.
std::string subject_of(Told const& told);

/// What was told before must bear what is told now: nobody else's platform vouches for it. Refusals:
/// `project_is_registered_once`, `project_is_registered`, `tender_code_continues_its_project`, `tender_is_registered`,
/// `tender_is_registered_once`, `time_table_is_amended_never_edited`, `clarification_follows_the_announcement`,
/// `clarifications_are_numbered_in_order`, `deadline_before_is_the_one_in_force`, `deadline_is_moved_as_clarified`,
/// `hold_is_placed_once`, `hold_is_in_force`, `box_closes_once`, `lot_is_opened_once`,
/// `every_bid_in_the_box_is_accounted_for`, `lot_is_of_the_tender`, `box_closes_at_the_deadline`,
/// `deadline_is_never_brought_forward`; `tender_is_not_terminated` of whatever comes after a termination; those of
/// award_check.hpp.
kernel::Result<void> check(story::TenderStory const& story, Told const& told);

/// The story with one message more; `told` has passed check.
void tell(story::TenderStory& story, Told const& told);

} // namespace haihe::supervision
