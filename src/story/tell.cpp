#include "story/tell.hpp"

#include <algorithm>

namespace haihe::story {

void tell(TenderStory& story, exchange::ProjectRegistered const& project) { story.project = project; }

void tell(TenderStory& story, exchange::TenderCreated const& tender) { story.tender = tender; }

void tell(TenderStory& story, exchange::DocumentManifest const& documents) { story.documents = documents; }

void tell(TenderStory& story, exchange::Announcement const& announcement, kernel::Instant published_at) {
    story.announcement = announcement;
    story.published_at = published_at;
}

void tell(TenderStory& story, ToldClarification const& clarification) {
    story.clarifications.push_back(clarification);
    story.deadline_moved_to.reset();
}

void tell(TenderStory& story, exchange::DeadlineChanged const& changed) {
    if (changed.ground != "clarification") story.deadline_moved_to = changed.bidDeadlineAfter;
}

void tell(TenderStory& story, exchange::TenderSuspended const& suspended) {
    story.holds.push_back({suspended.ground, suspended.source, suspended.suspendedAt, {}});
}

void tell(TenderStory& story, exchange::TenderResumed const& resumed) {
    for (auto& hold : story.holds)
        if (hold.ground == resumed.ground && hold.source == resumed.source && !hold.lifted_at) {
            hold.lifted_at = resumed.resumedAt;
            return;
        }
}

void tell(TenderStory& story, exchange::TerminationNotice const&, kernel::Instant terminated_at) {
    story.terminated_at = terminated_at;
}

void tell(TenderStory& story, exchange::BidReceiptSummary const& summary) {
    story.closes.push_back({summary.lot, summary.closedAt, summary.bids});
}

void tell(TenderStory& story, exchange::LotFailed const& failed) {
    if (failed.ground == "fewer_than_three_bidders")
        story.openings.push_back({failed.lot, true, failed.failedAt, failed.bids});
    else
        story.failures.push_back({failed.lot, failed.ground, failed.bids, failed.failedAt});
}

void tell(TenderStory& story, exchange::OpeningRecord const& record, kernel::Instant recorded_at) {
    auto const count = [&](std::string_view outcome) {
        return std::ranges::count(record.bids, outcome, &exchange::RecordedBid::outcome);
    };
    story.openings.push_back({record.lot, false, recorded_at, static_cast<std::int64_t>(record.bids.size()),
                              count("revoked"), count("withdrawn"), record.bids});
}

} // namespace haihe::story
