#pragma once

// A story as published messages tell it, one after the other, each checked by who received it.

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
void tell(TenderStory& story, exchange::BidReceiptSummary const& summary);
void tell(TenderStory& story, exchange::LotFailed const& failed);
void tell(TenderStory& story, exchange::OpeningRecord const& record, kernel::Instant recorded_at);

} // namespace haihe::story
