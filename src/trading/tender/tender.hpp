#pragma once

// 招标项目: lots, time table, document versions, clarifications, holds. Stream `tender/<code>`.

#include "exchange/messages/tender.hpp"
#include "trading/tender/lifecycle.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// 招标项目 and its lots were entered. Published to the hub and the department as tender.created.
struct TenderRegistered {
    static constexpr char const* kEventName = "tender.registered";
    exchange::TenderCreated tender;
    std::string handler;
    friend bool operator==(TenderRegistered const&, TenderRegistered const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderRegistered, (), (tender, handler))

/// Announcement and documents, signed and issued in one instant. The canonical form is unique, so the values
/// are kept and the signed bytes written again from them.
struct TenderPublished {
    static constexpr char const* kEventName = "tender.published";
    exchange::Announcement announcement;
    trust::Signature announcementSignature;
    exchange::DocumentManifest manifest;
    trust::Signature manifestSignature;
    std::string drafter; ///< certificates of two persons
    std::string signer;
    kernel::Instant publishedAt;
    friend bool operator==(TenderPublished const&, TenderPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderPublished, (),
                      (announcement, announcementSignature, manifest, manifestSignature, drafter, signer, publishedAt))

/// 澄清或者修改. When the law moves the deadline, the move is part of the same event.
struct TenderClarified {
    static constexpr char const* kEventName = "tender.clarified";
    exchange::Clarification clarification;
    trust::Signature signature;
    std::string signer;
    kernel::Instant issuedAt;
    kernel::Instant bidDeadlineBefore;
    kernel::Instant bidDeadlineAfter;
    friend bool operator==(TenderClarified const&, TenderClarified const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderClarified, (),
                      (clarification, signature, signer, issuedAt, bidDeadlineBefore, bidDeadlineAfter))

/// The deadline was moved back, for everybody, on a ground that is not a clarification.
struct DeadlineMoved {
    static constexpr char const* kEventName = "tender.deadline-moved";
    exchange::DeadlineChange change;
    trust::Signature signature;
    std::string signer;
    std::optional<exchange::PlatformFailure> failure;
    std::optional<trust::Signature> failureSignature;
    kernel::Instant movedAt;
    friend bool operator==(DeadlineMoved const&, DeadlineMoved const&) = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineMoved, (), (change, signature, signer, failure, failureSignature, movedAt))

struct HoldPlaced {
    static constexpr char const* kEventName = "tender.hold-placed";
    std::string ground; ///< order | objection | law
    std::string source; ///< number of the order or objection
    kernel::Instant since;
    friend bool operator==(HoldPlaced const&, HoldPlaced const&) = default;
};
BOOST_DESCRIBE_STRUCT(HoldPlaced, (), (ground, source, since))

struct HoldLifted {
    static constexpr char const* kEventName = "tender.hold-lifted";
    std::string ground;
    std::string source; ///< of the hold that is lifted
    kernel::Instant liftedAt;
    friend bool operator==(HoldLifted const&, HoldLifted const&) = default;
};
BOOST_DESCRIBE_STRUCT(HoldLifted, (), (ground, source, liftedAt))

/// 终止招标 (条例 第三十一条), drafted by one person and signed by another. Published as tender.terminated.
struct TenderTerminated {
    static constexpr char const* kEventName = "tender.terminated";
    exchange::TerminationNotice notice;
    trust::Signature signature;
    std::string drafter; ///< certificates of two persons
    std::string signer;
    kernel::Instant terminatedAt;
    friend bool operator==(TenderTerminated const&, TenderTerminated const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderTerminated, (), (notice, signature, drafter, signer, terminatedAt))

using TenderEvent = std::variant<TenderRegistered, TenderPublished, TenderClarified, DeadlineMoved, HoldPlaced,
                                 HoldLifted, TenderTerminated>;

/// A deadline change, and how many clarifications were in force before it.
struct MovedDeadline {
    DeadlineMoved moved;
    std::size_t clarifications_before = 0;
};

struct Tender {
    Phase phase = Phase::unknown;
    exchange::TenderCreated registered;
    std::optional<TenderPublished> published;
    exchange::TimeTable timeTable; ///< as moved since the announcement
    std::vector<TenderClarified> clarifications;
    std::vector<MovedDeadline> deadlines_moved;
    std::vector<HoldPlaced> holds; ///< in force
    std::optional<TenderTerminated> terminated;
};
void evolve(Tender& tender, TenderEvent const& event);

} // namespace haihe::trading
