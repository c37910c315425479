#pragma once

// spec/exchange catalogue: bids and opening. Nothing here leaves a trading platform before the bid box has closed.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/money.hpp"
#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// bid.receipt-summary · after the close, to the department
struct BidReceiptSummary {
    static constexpr char const* kType = "bid.receipt-summary";
    std::string tender;
    std::string lot;
    kernel::Instant closedAt;
    std::int64_t bids = 0;               ///< received in time, neither withdrawn nor superseded
    std::vector<kernel::Digest> headers; ///< their digests, in the order received
    friend bool operator==(BidReceiptSummary const&, BidReceiptSummary const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidReceiptSummary, (), (tender, lot, closedAt, bids, headers))

/// lot.failed · 标段招标失败, to be tendered again: fewer than three bidders, not opened (招标投标法 第二十八条); or
/// after its opening, all bids rejected, competition lacking, no candidate left (第四十二条, 条例 第五十五条), or its
/// bids valid no more (条例 第二十五条)
struct LotFailed {
    static constexpr char const* kType = "lot.failed";
    std::string tender;
    std::string lot;
    std::int64_t bids = 0; ///< received in time where the lot was not opened; else judged, or opened where none were
    std::string ground; ///< fewer_than_three_bidders | all_bids_rejected | competition_is_lacking | no_candidate_left |
                        ///< bids_are_valid_no_more
    kernel::Instant failedAt;
    friend bool operator==(LotFailed const&, LotFailed const&) = default;
};
BOOST_DESCRIBE_STRUCT(LotFailed, (), (tender, lot, bids, ground, failedAt))

/// What is read out of a bid (唱标): the reading inside the seal.
struct BidReading {
    std::string bidderName;
    kernel::Money price;
    std::int64_t periodDays = 0;
    std::string quality;
    std::string projectLeader;
    friend bool operator==(BidReading const&, BidReading const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidReading, (), (bidderName, price, periodDays, quality, projectLeader))

struct RecordedBid {
    std::string bidId;
    std::string bidder; ///< social credit code
    std::string bidderName;
    std::string outcome;               ///< opened | revoked | withdrawn
    std::string unlockedBy;            ///< bidder | custodians; empty unless opened
    std::string ground;                ///< why it was not opened; empty when opened
    std::optional<BidReading> reading; ///< absent when not opened or not readable
    std::vector<std::string> faults; ///< names of what was wrong inside: left to the committee (条例 第五十一条)
    friend bool operator==(RecordedBid const&, RecordedBid const&) = default;
};
BOOST_DESCRIBE_STRUCT(RecordedBid, (), (bidId, bidder, bidderName, outcome, unlockedBy, ground, reading, faults))

struct RecordedObjection {
    std::int64_t number = 0;
    std::string bidder;
    std::string text;
    std::string answer;
    friend bool operator==(RecordedObjection const&, RecordedObjection const&) = default;
};
BOOST_DESCRIBE_STRUCT(RecordedObjection, (), (number, bidder, text, answer))

/// 标底 as published, with the salt by which everybody proves that it is the one the documents had sealed.
struct BasePrice {
    kernel::Money price;
    kernel::Digest salt;
    friend bool operator==(BasePrice const&, BasePrice const&) = default;
};
BOOST_DESCRIBE_STRUCT(BasePrice, (), (price, salt))

/// 开标记录. What the host signs (label haihe/opening-record/1).
struct OpeningRecord {
    std::string tender;
    std::string lot;
    kernel::Instant openedAt;
    kernel::Digest listDigest; ///< of the opening list
    std::vector<RecordedBid> bids;
    std::vector<RecordedObjection> objections;
    std::vector<std::string> confirmedBy; ///< social credit codes; who is missing kept silent
    std::optional<BasePrice> basePrice{}; ///< 标底, when the documents seal one
    /// 签到: social credit codes of the bidders that attended, in the order in which they came; absent: none did
    std::optional<std::vector<std::string>> attendedBy{};
    friend bool operator==(OpeningRecord const&, OpeningRecord const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningRecord, (),
                      (tender, lot, openedAt, listDigest, bids, objections, confirmedBy, basePrice, attendedBy))

/// opening.record · public once the host has signed
struct OpeningRecorded {
    static constexpr char const* kType = "opening.record";
    std::string record; ///< canonical text of OpeningRecord, as signed
    trust::Signature signature;
    kernel::Instant recordedAt;
    friend bool operator==(OpeningRecorded const&, OpeningRecorded const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningRecorded, (), (record, signature, recordedAt))

} // namespace haihe::exchange
