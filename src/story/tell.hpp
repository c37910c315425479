#pragma once

// A story as published messages tell it, one after the other, each checked by who received it.

#include "exchange/messages/award.hpp"
#include "exchange/messages/evaluation.hpp"
#include "exchange/messages/opening.hpp"
#include "story/tender_story.hpp"

namespace haihe::story {

void tell(TenderStory& story, exchange::ProjectRegistered const& project);
void tell(TenderStory& story, exchange::TenderCreated const& tender);
void tell(TenderStory& story, exchange::DocumentManifest const& documents);
void tell(TenderStory& story, exchange::Announcement const& announcement, kernel::Instant published_at);
void tell(TenderStory& story, ToldClarification const& clarification);
/// A deadline moved by a clarification has been told by that clarification already.
void tell(TenderStory& story, exchange::DeadlineChanged const& changed);
void tell(TenderStory& story, exchange::TenderSuspended const& suspended);
/// Lifts the hold of that ground and source, if it stands.
void tell(TenderStory& story, exchange::TenderResumed const& resumed);
void tell(TenderStory& story, exchange::TerminationNotice const& notice, kernel::Instant terminated_at);
void tell(TenderStory& story, exchange::BidReceiptSummary const& summary);
/// For want of bidders it is the end of the lot's opening, on another ground a failure after it.
void tell(TenderStory& story, exchange::LotFailed const& failed);
void tell(TenderStory& story, exchange::OpeningRecord const& record, kernel::Instant recorded_at);
void tell(TenderStory& story, exchange::EvaluationReport const& report, kernel::Instant reported_at);
void tell(TenderStory& story, exchange::CandidatesNotice const& notice, kernel::Instant reported_at,
          kernel::Instant posted_at);
void tell(TenderStory& story, exchange::ValidityRequest const& request, std::vector<std::string> const& bidders,
          kernel::Instant requested_at);
/// Settles the request of that lot and number, if there is one.
void tell(TenderStory& story, exchange::ValiditySettled const& settled);
/// The report that stands is corrected, and the posting that stands falls.
void tell(TenderStory& story, exchange::ReevaluationOrdered const& ordered);
void tell(TenderStory& story, exchange::CandidateExamined const& examined);
/// The two notices of one award tell it together, in either order; when both of the last one are told, or it was
/// cancelled, the next award begins.
void tell(TenderStory& story, exchange::AwardNotice const& notice, kernel::Instant noticed_at);
void tell(TenderStory& story, exchange::ResultNotice const& notice, kernel::Instant noticed_at);
/// Ends the latest award of the lot, if there is one.
void tell(TenderStory& story, exchange::AwardCancelled const& cancelled);
/// Of the latest award of the lot, if there is one.
void tell(TenderStory& story, exchange::AwardReported const& report);
void tell(TenderStory& story, exchange::ContractSigned const& contract);
void tell(TenderStory& story, exchange::ObjectionRaised const& objection);
/// Answers the objection of that number, if there is one.
void tell(TenderStory& story, exchange::ObjectionAnswered const& answer);

} // namespace haihe::story
