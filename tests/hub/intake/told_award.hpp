#pragma once

// One lot from its opening record to its contract, each message right, one after the other.

#include "hub/intake/faults.hpp"
#include "hub/intake/told_tender.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

using Names = std::vector<std::string>;

inline Names named(Faults const& faults) {
    Names names;
    for (auto const& fault : faults) {
        names.push_back(fault.rule + " " + fault.path);
        if (fault.text.zh.empty() || fault.text.en.empty()) names.push_back("says nothing");
    }
    return names;
}

inline std::string const kLot = std::string(kTender) + "001";
inline std::string const kOtherLot = std::string(kTender) + "002";
inline std::string const kNoLot = std::string(kTender) + "003";

inline kernel::Instant const kRecorded = kDeadline + kernel::hours(1);
inline kernel::Instant const kReported = at("2026-03-31T02:00:00.000Z");
inline kernel::Instant const kPosted = at("2026-04-01T02:00:00.000Z");
inline kernel::Instant const kPostedUntil = at("2026-04-04T16:00:00.000Z"); // 24:00 of the third day after it
inline kernel::Instant const kNoticed = at("2026-04-07T02:00:00.000Z");
inline kernel::Instant const kSigned = at("2026-04-20T02:00:00.000Z");

inline constexpr kernel::Duration kMillisecond{1};

/// 1, 2 and 3 opened, 4 not.
inline exchange::OpeningRecord record_told() {
    exchange::OpeningRecord record{kTender, kLot, kDeadline, {}, {}, {}, {}};
    for (std::int64_t i = 1; i <= 4; ++i) {
        auto const number = std::to_string(i);
        exchange::RecordedBid bid{number, "bidder" + number, "示例投标人" + number, "revoked", "", "", {}, {}};
        if (i < 4) {
            bid.outcome = "opened";
            bid.reading = exchange::BidReading{bid.bidderName, {i * 100'000'00}, 100 * i, "合格", "示例经理" + number};
        }
        record.bids.push_back(bid);
    }
    return record;
}

/// 2 leads, corrected; then 1; 3 is rejected.
inline exchange::EvaluationReport report_told() {
    exchange::EvaluationReport report{kTender,    kLot, "lowest_evaluated_price", kRecorded, {}, {}, {}, "candidates",
                                      {"2", "1"}, ""};
    for (auto const* member : {"a", "b", "c", "d", "e"})
        report.members.push_back({member, "示例专家", "expert", *member == 'a', {}, {}});
    for (auto const& bid : record_told().bids)
        if (bid.reading)
            report.bids.push_back({bid.bidId, bid.bidder, bid.bidderName, bid.reading->price, {}, {}, {}, {}});
    report.bids[0].result = exchange::BidResult{{}, {}, {}, {}, {100'000'00}, 2};
    report.bids[1].corrected = kernel::Money{99'000'00};
    report.bids[1].result = exchange::BidResult{{}, {}, {}, {}, {99'000'00}, 1};
    report.bids[2].rejections = {{"clause", "Q1", 5, {"没有资质。"}}};
    return report;
}

inline exchange::EvaluationReported reported() {
    exchange::EvaluationReported told{kTender, kLot, "", {}, kReported};
    for (auto const* member : {"a", "b", "c"}) told.opinions.push_back({member, "agrees", "", trust::Signature{}});
    told.opinions.push_back({"d", "dissents", "报价过低。", trust::Signature{}});
    told.opinions.push_back({"e", "silent", "", {}});
    return told;
}

inline exchange::CandidatesNotice candidates_told() {
    return {kTender,
            kLot,
            {{1, "bidder2", "示例投标人2", {99'000'00}, 200, "合格", "示例经理2", "具有资质"},
             {2, "bidder1", "示例投标人1", {100'000'00}, 100, "合格", "示例经理1", "具有资质"}},
            kPostedUntil,
            "示例交易平台"};
}
inline exchange::CandidatesPosted posted() { return {kTender, "", {}, kReported, kPosted}; }

inline exchange::AwardNotice award_told() {
    return {kTender, kLot, "bidder2", "示例投标人2", {99'000'00}, 200, "合格", "示例经理2"};
}
inline exchange::AwardNoticed award_noticed() { return {kTender, "", {}, kNoticed}; }
inline exchange::ResultNotice result_told() {
    return {kTender, kLot, "bidder2", "示例投标人2", {99'000'00}, 1, "", ""};
}
inline exchange::ResultNoticed result_noticed() { return {kTender, "", {}, kNoticed}; }

/// The second candidate, after the first has given up.
inline exchange::AwardNotice next_award_told() {
    return {kTender, kLot, "bidder1", "示例投标人1", {100'000'00}, 100, "合格", "示例经理1"};
}
inline exchange::ResultNotice next_result_told() {
    return {kTender, kLot, "bidder1", "示例投标人1", {100'000'00}, 2, "gave_up", "书面放弃。"};
}

inline exchange::AwardCancelled cancellation_told() {
    return {kTender, kLot, "bidder2", "gave_up", kNoticed + kernel::hours(20)};
}
inline exchange::AwardReported award_report_told() {
    return {kTender, kLot, "示例书面报告。", kNoticed + kernel::days(2)};
}

inline exchange::ContractSigned contract_told() {
    return {kTender, kLot, kTenderee, "示例招标人", "bidder2", "示例投标人2", {99'000'00}, 200, kNoticed, kSigned};
}

inline exchange::ObjectionRaised objection_told(std::int64_t number = 1) {
    return {kTender, number, "result", kLot, "bidder1", "业绩不实。", kPosted + kernel::hours(1)};
}
inline exchange::ObjectionAnswered answer_told(std::int64_t number = 1) {
    return {kTender, number, "dismissed", "经核查属实。", kPosted + kernel::hours(20)};
}

/// Four were recorded, three of them judged: the judged ones count.
inline exchange::LotFailed failure_told(std::string const& ground) { return {kTender, kLot, 3, ground, kNoticed}; }
inline exchange::TenderSuspended hold_told() { return {kTender, "order", "示例令1号", kPosted}; }

inline ToldTender opened_tender() {
    auto tender = announced_tender();
    story::tell(tender.story, record_told(), kRecorded);
    return tender;
}
inline ToldTender evaluated_tender(std::string const& outcome = "candidates") {
    auto tender = opened_tender();
    auto report = report_told();
    report.outcome = outcome;
    if (outcome != "candidates") report.candidates.clear();
    story::tell(tender.story, report, kReported);
    return tender;
}
inline ToldTender posted_tender() {
    auto tender = evaluated_tender();
    story::tell(tender.story, candidates_told(), kReported, kPosted);
    return tender;
}
inline ToldTender awarded_tender() {
    auto tender = posted_tender();
    story::tell(tender.story, award_told(), kNoticed);
    story::tell(tender.story, result_told(), kNoticed);
    return tender;
}
inline ToldTender cancelled_tender() {
    auto tender = awarded_tender();
    story::tell(tender.story, cancellation_told());
    return tender;
}
inline ToldTender contracted_tender() {
    auto tender = awarded_tender();
    story::tell(tender.story, contract_told());
    return tender;
}

template <class... Told>
ToldTender with(ToldTender tender, Told const&... told) {
    (story::tell(tender.story, told), ...);
    return tender;
}

} // namespace haihe::hub
