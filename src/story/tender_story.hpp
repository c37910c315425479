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

/// How many bids a lot's box held when it closed.
struct ToldClose {
    std::string lot;
    kernel::Instant closed_at;
    std::int64_t bids = 0;
};

/// The end of a lot's opening: its record was signed, or there was nothing to open.
struct ToldOpening {
    std::string lot;
    bool failed = false; ///< fewer than three bidders
    kernel::Instant at;
    std::int64_t bids = 0;
    std::int64_t revoked = 0;   ///< 撤销: not opened by the bidder's own fault
    std::int64_t withdrawn = 0; ///< 撤回: not opened by another's fault
};

struct TenderStory {
    std::optional<exchange::ProjectRegistered> project;
    std::optional<exchange::TenderCreated> tender;
    std::optional<exchange::Announcement> announcement;
    std::optional<kernel::Instant> published_at;
    std::optional<exchange::DocumentManifest> documents;
    std::vector<ToldClarification> clarifications;
    std::vector<ToldHold> holds;
    std::vector<ToldClose> closes;
    std::vector<ToldOpening> openings;
    /// By deadline.changed on another ground than a clarification; a later clarification moves on from it.
    std::optional<kernel::Instant> deadline_moved_to;

    /// The time table as moved since the announcement.
    [[nodiscard]] std::optional<exchange::TimeTable> time_table() const;
    [[nodiscard]] bool held() const;
    [[nodiscard]] ToldClose const* close_of(std::string const& lot) const;
    [[nodiscard]] ToldOpening const* opening_of(std::string const& lot) const;
    /// Every lot was opened or has failed.
    [[nodiscard]] bool opened() const;
};

/// The facts that the law looks at. Requires tender and announcement; fields that were never published keep their
/// defaults.
law::TenderFacts facts_of(TenderStory const& story, kernel::Instant now);

} // namespace haihe::story
