#pragma once

// What is published of a tender, as a value. The trading platform makes it from its events, supervision and the
// hub from the messages they received: the same value, so that the law's functions and the time line judge and
// draw the same thing everywhere.

#include "exchange/messages/tender.hpp"
#include "law/tender_facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::story {

struct ToldClarification {
    exchange::Clarification clarification;
    kernel::Instant issued_at;
    kernel::Instant deadline_before;
    kernel::Instant deadline_after;
};

struct ToldHold {
    std::string ground;
    std::string source;
    kernel::Instant since;
    std::optional<kernel::Instant> lifted_at;
};

struct TenderStory {
    std::optional<exchange::ProjectRegistered> project;
    std::optional<exchange::TenderCreated> tender;
    std::optional<exchange::Announcement> announcement;
    std::optional<kernel::Instant> published_at;
    std::optional<exchange::DocumentManifest> documents;
    std::vector<ToldClarification> clarifications;
    std::vector<ToldHold> holds;
    /// By deadline.changed on another ground than a clarification; a later clarification moves on from it.
    std::optional<kernel::Instant> deadline_moved_to;

    /// The time table as moved since the announcement.
    [[nodiscard]] std::optional<exchange::TimeTable> time_table() const;
    [[nodiscard]] bool held() const;
};

/// The facts that the law looks at. Requires tender and announcement; fields that were never published keep their
/// defaults.
law::TenderFacts facts_of(TenderStory const& story, kernel::Instant now);

} // namespace haihe::story
