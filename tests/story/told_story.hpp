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

inline constexpr char const* kFirstBidder = "91120112M000100B1Q";
inline constexpr char const* kSecondBidder = "91120112M000100C1R";
inline kernel::Instant const kReported = kDeadline + kernel::hours(5);
inline kernel::Instant const kPosted = kDeadline + kernel::days(1);
inline kernel::Instant const kPostedUntil = kernel::Date::of(kPosted + kernel::days(3)).ends_at();
inline kernel::Instant const kNoticed = kPostedUntil + kernel::days(2);
inline kernel::Instant const kSigned = kNoticed + kernel::days(10);

/// Two valid bids, the second corrected, and a rejected one.
inline exchange::EvaluationReport report(char const* lot, char const* outcome = "candidates") {
    exchange::EvaluationReport made{kTender, lot, "lowest_evaluated_price", kDeadline, {}, {}, {}, outcome, {}, ""};
    made.bids = {{"1", kFirstBidder, "示例甲", kernel::yuan(90), {}, {}, {}, {}},
                 {"2", kSecondBidder, "示例乙", kernel::yuan(95), kernel::yuan(94), {}, {}, {}},
                 {"3", "", "示例丙", kernel::yuan(80), {}, {{"clause", "Q1", 5, {}}}, {}, {}}};
    if (made.outcome == "candidates") made.candidates = {"1", "2"};
    return made;
}

inline exchange::CandidatesNotice candidates(char const* lot) {
    return {kTender,
            lot,
            {{1, kFirstBidder, "示例甲", kernel::yuan(90), 100, "", "", ""},
             {2, kSecondBidder, "示例乙", kernel::yuan(94), 110, "", "", ""}},
            kPostedUntil,
            "示例交易平台"};
}

inline exchange::AwardNotice award(char const* lot) {
    return {kTender, lot, kFirstBidder, "示例甲", kernel::yuan(90), 100, "", ""};
}
inline exchange::ResultNotice result(char const* lot) {
    return {kTender, lot, kFirstBidder, "示例甲", kernel::yuan(90), 1, "", ""};
}
inline exchange::ResultNotice next_result(char const* lot) {
    return {kTender, lot, kSecondBidder, "示例乙", kernel::yuan(94), 2, "gave_up", "书面放弃。"};
}
inline exchange::AwardCancelled cancellation(char const* lot) {
    return {kTender, lot, kFirstBidder, "gave_up", kNoticed + kernel::days(4)};
}
inline exchange::AwardReported award_report(char const* lot) {
    return {kTender, lot, "示例书面报告。", kNoticed + kernel::days(3)};
}
inline kernel::Instant const kReevaluated = kPosted + kernel::days(2);
inline exchange::ReevaluationOrdered reevaluation(char const* lot) { return {kTender, lot, 1, {1}, kReevaluated}; }
inline exchange::EvaluationReport corrected_report(char const* lot) {
    auto made = report(lot);
    made.number = 2;
    made.corrects = exchange::ReportCorrection{{}, {1}, "示例：业绩项漏评。"};
    made.candidates = {"2", "1"};
    return made;
}
inline exchange::CandidateExamined examination(char const* lot, bool confirmed) {
    return {kTender,   lot, kFirstBidder,      "changed_state", "示例：资产被查封。",
            confirmed, 5,   confirmed ? 4 : 1, kPostedUntil,    kPostedUntil + kernel::hours(5)};
}
inline exchange::ContractSigned contract(char const* lot) {
    return {kTender, lot, "", "", kFirstBidder, "示例甲", kernel::yuan(90), 100, kNoticed, kSigned};
}

inline exchange::ObjectionRaised objection(std::int64_t number, char const* lot = kFirst) {
    return {kTender, number, "result", lot, kSecondBidder, "业绩不实。", kPosted + kernel::hours(1)};
}
inline exchange::ObjectionAnswered answer(std::int64_t number) {
    return {kTender, number, "dismissed", "经核查属实。", kPosted + kernel::days(1)};
}
inline exchange::LotFailed failed_later(char const* lot, char const* ground) {
    return {kTender, lot, 3, ground, kReported + kernel::days(1)};
}

/// The first lot opened.
inline TenderStory opened_story() {
    auto story = announced_story();
    tell(story, record(kFirst, {"opened", "opened", "opened"}), kDeadline + kernel::hours(2));
    return story;
}
inline TenderStory posted_story() {
    auto story = opened_story();
    tell(story, report(kFirst), kReported);
    tell(story, candidates(kFirst), kReported, kPosted);
    return story;
}
inline TenderStory awarded_story() {
    auto story = posted_story();
    tell(story, award(kFirst), kNoticed);
    tell(story, result(kFirst), kNoticed);
    return story;
}

} // namespace haihe::story
