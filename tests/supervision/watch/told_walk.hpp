#pragma once

// What a trading platform's messages tell of its states (trading/*_messages.cpp), from the walk of its own tests.

#include "supervision/watch/watched_tender.hpp"
#include "trading/tender/tender_walk.hpp"

#include <vector>

namespace haihe::supervision {

inline Told told(trading::TenderClarified const& event) {
    return story::ToldClarification{event.clarification, event.issuedAt, event.bidDeadlineBefore,
                                    event.bidDeadlineAfter};
}
inline Told told(trading::HoldPlaced const& event) {
    return exchange::TenderSuspended{trading::one_lot().project + "001", event.ground, event.source, event.since};
}
inline Told told(trading::HoldLifted const& event) {
    return exchange::TenderResumed{trading::one_lot().project + "001", event.ground, event.source, event.liftedAt};
}

inline std::vector<Told> told_of_registered_tender() {
    return {*trading::approved_project().registered, trading::registered_tender().registered};
}

inline std::vector<Told> told_of(trading::PublishTender const& command, kernel::Instant at) {
    auto all = told_of_registered_tender();
    all.emplace_back(DocumentsTold{command.manifest, at});
    all.emplace_back(AnnouncementTold{command.announcement, command.announcementSignature, at});
    return all;
}

inline std::vector<Told> told_of_published_tender() { return told_of(trading::lawful_publication(), trading::kIssue); }

/// Each message bears on what was told before, or the test throws.
inline story::TenderStory story_told(std::vector<Told> const& all) {
    story::TenderStory story;
    for (auto const& one : all) {
        check(story, one).value();
        tell(story, one);
    }
    return story;
}

inline WatchedTender watched_tender() {
    auto const tender = trading::registered_tender().registered;
    return {tender.code, "A1201000001", tender.name, tender.tendereeName, tender.industry, tender.region};
}

} // namespace haihe::supervision
