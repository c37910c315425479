#pragma once

// 开标 of one lot. Stream `opening/<lot>`. From the opening list to the signed record: nothing is decrypted before
// every bid of the list is terminal, and one event reads them all out (trust.md §2).

#include "exchange/messages/opening.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// Fewer than three bidders: nothing is ever released; the lot is tendered again.
struct OpeningFailed {
    static constexpr char const* kEventName = "opening.failed";
    std::string tender;
    std::string lot;
    std::int64_t bids = 0;
    kernel::Instant failedAt;
    friend bool operator==(OpeningFailed const&, OpeningFailed const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningFailed, (), (tender, lot, bids, failedAt))

struct BidToOpen {
    std::string bidId;
    std::string bidder;
    std::string bidderName;
    bool underOldDocuments = false; ///< sealed before an amendment and not replaced: opened with a note
    friend bool operator==(BidToOpen const&, BidToOpen const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidToOpen, (), (bidId, bidder, bidderName, underOldDocuments))

/// The list is fixed and signed by the platform; the window for the bidders' own keys begins.
struct BidsListed {
    static constexpr char const* kEventName = "opening.listed";
    std::string tender;
    std::string lot;
    std::string list; ///< canonical text of the opening list (spec/sealing)
    trust::Signature signature;
    std::vector<BidToOpen> bids; ///< in its order
    std::string mode;            ///< bidders_first | custodians_first
    bool custodiansOpenWhatIsLeft = true;
    std::int64_t sharesNeeded = 0;
    std::int64_t custodians = 0;
    kernel::Instant listedAt;
    kernel::Instant windowEndsAt;
    std::optional<kernel::Digest> basePriceCommitment{};
    friend bool operator==(BidsListed const&, BidsListed const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidsListed, (),
                      (tender, lot, list, signature, bids, mode, custodiansOpenWhatIsLeft, sharesNeeded, custodians,
                       listedAt, windowEndsAt, basePriceCommitment))

/// 签到: who takes part says that it is there (招标投标法 第三十五条: all bidders are invited).
struct OpeningAttended {
    static constexpr char const* kEventName = "opening.attended";
    std::string entity; ///< social credit code
    std::string name;
    std::string role; ///< bidder | host | custodian
    kernel::Instant attendedAt;
    friend bool operator==(OpeningAttended const&, OpeningAttended const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningAttended, (), (entity, name, role, attendedAt))

struct BidderReleased {
    static constexpr char const* kEventName = "opening.bidder-released";
    std::string bidId;
    std::string release; ///< canonical text, as signed
    trust::Signature signature;
    kernel::Instant releasedAt;
    friend bool operator==(BidderReleased const&, BidderReleased const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidderReleased, (), (bidId, release, signature, releasedAt))

struct CustodianReleased {
    static constexpr char const* kEventName = "opening.custodian-released";
    std::int64_t custodian = 0; ///< its number in the documents, from 1
    std::string release;
    trust::Signature signature;
    std::vector<std::string> usable; ///< bids for which it holds a share that matches
    kernel::Instant releasedAt;
    friend bool operator==(CustodianReleased const&, CustodianReleased const&) = default;
};
BOOST_DESCRIBE_STRUCT(CustodianReleased, (), (custodian, release, signature, usable, releasedAt))

/// Its key is known and proved; it is opened with the others.
struct BidUnlocked {
    static constexpr char const* kEventName = "opening.bid-unlocked";
    std::string bidId;
    std::string by; ///< bidder | custodians
    kernel::Instant unlockedAt;
    friend bool operator==(BidUnlocked const&, BidUnlocked const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidUnlocked, (), (bidId, by, unlockedAt))

/// 视为撤销 (the bidder's own fault) or 视为撤回 (another's): 电子招标投标办法 第三十一条.
struct BidLeftUnopened {
    static constexpr char const* kEventName = "opening.bid-left-unopened";
    std::string bidId;
    std::string outcome; ///< revoked | withdrawn
    std::string ground;  ///< not_decrypted_by_its_bidder | ciphertext_lost | shares_unusable
    std::string reasons; ///< a person's, when a person decided
    std::string decidedBy;
    kernel::Instant decidedAt;
    friend bool operator==(BidLeftUnopened const&, BidLeftUnopened const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidLeftUnopened, (), (bidId, outcome, ground, reasons, decidedBy, decidedAt))

struct ReadFile {
    std::string name;
    std::int64_t size = 0;
    kernel::Digest sm3;
    friend bool operator==(ReadFile const&, ReadFile const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReadFile, (), (name, size, sm3))

struct ReadBid {
    std::string bidId;
    std::string header;  ///< canonical text: what the bidder had committed to
    std::string reading; ///< canonical text, as it was inside; empty when unreadable
    std::optional<kernel::Digest> readingSalt;
    std::optional<exchange::BidReading> values; ///< absent when the text is not the form's
    std::vector<ReadFile> files;
    std::vector<std::string> faults;
    friend bool operator==(ReadBid const&, ReadBid const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReadBid, (), (bidId, header, reading, readingSalt, values, files, faults))

/// 唱标: all at once.
struct BidsRead {
    static constexpr char const* kEventName = "opening.read";
    std::vector<ReadBid> bids;
    kernel::Instant readAt;
    friend bool operator==(BidsRead const&, BidsRead const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidsRead, (), (bids, readAt))

/// 公布标底: what the documents had sealed, with the salt that proves it.
struct BasePricePublished {
    static constexpr char const* kEventName = "opening.base-price-published";
    kernel::Money price;
    kernel::Digest salt;
    std::string by;
    kernel::Instant publishedAt;
    friend bool operator==(BasePricePublished const&, BasePricePublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(BasePricePublished, (), (price, salt, by, publishedAt))

/// 条例 第四十四条: raised on the spot, answered on the spot; it holds nothing up.
struct OpeningObjected {
    static constexpr char const* kEventName = "opening.objected";
    std::int64_t number = 0;
    std::string bidder;
    std::string text;
    kernel::Instant raisedAt;
    friend bool operator==(OpeningObjected const&, OpeningObjected const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningObjected, (), (number, bidder, text, raisedAt))

struct OpeningAnswered {
    static constexpr char const* kEventName = "opening.answered";
    std::int64_t number = 0;
    std::string text;
    std::string by;
    kernel::Instant answeredAt;
    friend bool operator==(OpeningAnswered const&, OpeningAnswered const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningAnswered, (), (number, text, by, answeredAt))

struct OpeningConfirmed {
    static constexpr char const* kEventName = "opening.confirmed";
    std::string bidder;
    kernel::Instant confirmedAt;
    friend bool operator==(OpeningConfirmed const&, OpeningConfirmed const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningConfirmed, (), (bidder, confirmedAt))

struct OpeningRecordSigned {
    static constexpr char const* kEventName = "opening.recorded";
    std::string tender;
    exchange::OpeningRecord record;
    trust::Signature signature;
    kernel::Instant recordedAt;
    friend bool operator==(OpeningRecordSigned const&, OpeningRecordSigned const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpeningRecordSigned, (), (tender, record, signature, recordedAt))

using OpeningEvent = std::variant<OpeningFailed, BidsListed, OpeningAttended, BidderReleased, CustodianReleased,
                                  BidUnlocked, BidLeftUnopened, BidsRead, BasePricePublished, OpeningObjected,
                                  OpeningAnswered, OpeningConfirmed, OpeningRecordSigned>;

enum class OpeningPhase { not_begun, failed, listed, read, recorded };
BOOST_DESCRIBE_ENUM(OpeningPhase, not_begun, failed, listed, read, recorded)

struct OpeningBid {
    BidToOpen of;
    std::optional<BidderReleased> released;
    std::int64_t usable_shares = 0;
    std::optional<BidUnlocked> unlocked;
    std::optional<BidLeftUnopened> left_unopened;

    [[nodiscard]] bool terminal() const { return unlocked || left_unopened; }
};

struct Opening {
    OpeningPhase phase = OpeningPhase::not_begun;
    std::optional<OpeningFailed> failed;
    std::optional<BidsListed> listed;
    std::vector<OpeningBid> bids; ///< in the order of the list
    std::vector<OpeningAttended> attendance;
    std::vector<CustodianReleased> custodians;
    std::optional<BidsRead> read;
    std::optional<BasePricePublished> base_price;
    std::vector<exchange::RecordedObjection> objections;
    std::vector<std::string> confirmed_by;
    std::optional<OpeningRecordSigned> recorded;

    [[nodiscard]] OpeningBid const* find(std::string const& bid_id) const;
    [[nodiscard]] OpeningBid const* of(std::string const& bidder) const;
    [[nodiscard]] bool all_terminal() const;
    [[nodiscard]] bool attends(std::string const& entity) const;
    [[nodiscard]] bool has_released(std::int64_t custodian) const;
};
void evolve(Opening& opening, OpeningEvent const& event);

} // namespace haihe::trading
