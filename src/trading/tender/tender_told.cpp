#include "trading/tender/tender_told.hpp"

namespace haihe::trading {

story::TenderStory story_of(Tender const& tender, Project const& project) {
    story::TenderStory story;
    story.project = project.registered;
    if (tender.phase != Phase::unknown) story.tender = tender.registered;
    if (tender.published) {
        story.announcement = tender.published->announcement;
        story.published_at = tender.published->publishedAt;
        story.documents = tender.published->manifest;
    }
    for (auto const& event : tender.clarifications)
        story.clarifications.push_back(
            {event.clarification, event.issuedAt, event.bidDeadlineBefore, event.bidDeadlineAfter});
    if (!tender.deadlines_moved.empty() &&
        tender.deadlines_moved.back().clarifications_before == tender.clarifications.size())
        story.deadline_moved_to = tender.deadlines_moved.back().moved.change.bidDeadlineAfter;
    for (auto const& hold : tender.holds) story.holds.push_back({hold.ground, hold.source, hold.since, std::nullopt});
    if (tender.terminated) story.terminated_at = tender.terminated->terminatedAt;
    return story;
}

} // namespace haihe::trading
