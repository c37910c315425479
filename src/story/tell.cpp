#include "story/tell.hpp"

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

} // namespace haihe::story
