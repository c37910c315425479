#pragma once

// A tender of two lots that was announced, and what is told of their openings.

#include "story/tell.hpp"

#include <string>
#include <vector>

namespace haihe::story {

inline constexpr char const* kTender = "A1201000001000001001";
inline constexpr char const* kFirst = "A1201000001000001001001";
inline constexpr char const* kSecond = "A1201000001000001001002";
inline constexpr char const* kAbsent = "A1201000001000001001003";
inline kernel::Instant const kIssue = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
inline kernel::Instant const kDeadline = kIssue + kernel::days(20);

inline TenderStory announced_story() {
    exchange::TenderCreated tender;
    tender.code = kTender;
    tender.beganOn = kernel::Date::of(kIssue);
    tender.lots = {{kFirst, "一标段", "works", "", {}, {}, {}}, {kSecond, "二标段", "works", "", {}, {}, {}}};
    exchange::Announcement announcement;
    announcement.tender = kTender;
    auto& table = announcement.timeTable;
    table.documentsFrom = kIssue;
    table.documentsUntil = kIssue + kernel::days(6);
    table.questionsUntil = kIssue + kernel::days(9);
    table.objectionUntil = kIssue + kernel::days(10);
    table.bidDeadline = table.openingAt = kDeadline;
    TenderStory story;
    tell(story, tender);
    tell(story, announcement, kIssue);
    return story;
}

inline exchange::BidReceiptSummary closed(char const* lot, std::int64_t bids) {
    return {kTender, lot, kDeadline, bids, std::vector<kernel::Digest>(static_cast<std::size_t>(bids))};
}

inline exchange::LotFailed failed(char const* lot, std::int64_t bids) {
    return {kTender, lot, bids, "fewer_than_three_bidders", kDeadline + kernel::hours(1)};
}

inline exchange::OpeningRecord record(char const* lot, std::vector<std::string> const& outcomes) {
    exchange::OpeningRecord made{kTender, lot, kDeadline + kernel::hours(1), {}, {}, {}, {}};
    for (auto const& outcome : outcomes)
        made.bids.push_back({std::to_string(made.bids.size()), "", "", outcome, "", "", {}, {}});
    return made;
}

} // namespace haihe::story
