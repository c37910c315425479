#pragma once

// spec/exchange catalogue: tender. Origin: a trading platform. Names follow the glossary.

#include "exchange/messages/bidding_terms.hpp"
#include "exchange/messages/evaluation_terms.hpp"
#include "kernel/date.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/money.hpp"
#include "kernel/text.hpp"
#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// project.registered · 项目
struct ProjectRegistered {
    static constexpr char const* kType = "project.registered";
    std::string code;           ///< 项目编号, 17
    std::string investmentCode; ///< 统一项目代码
    std::string name;
    std::string owner; ///< social credit code of the tenderee
    std::string ownerName;
    std::string approval;     ///< number of the approval document
    kernel::Money investment; ///< total investment, fen
    std::string fundSource;   ///< budget | state_enterprise | foreign_loan | private
    bool fundsSettled = false;
    std::string industry; ///< GB/T 4754 letter + 2 digits
    std::string region;   ///< GB/T 2260
    friend bool operator==(ProjectRegistered const&, ProjectRegistered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ProjectRegistered, (),
                      (code, investmentCode, name, owner, ownerName, approval, investment, fundSource, fundsSettled,
                       industry, region))

struct LotPublished {
    std::string code; ///< 标段(包)编号, 23
    std::string name;
    std::string category; ///< works | goods | services
    std::string content;
    kernel::Money estimatedPrice;
    std::optional<kernel::Money> maximumPrice;
    std::optional<kernel::Money> deposit;
    std::optional<std::string> retenderOf{}; ///< 重新招标: code of the lot whose place it takes
    friend bool operator==(LotPublished const&, LotPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(LotPublished, (),
                      (code, name, category, content, estimatedPrice, maximumPrice, deposit, retenderOf))

/// tender.created · 招标项目
struct TenderCreated {
    static constexpr char const* kType = "tender.created";
    std::string code;    ///< 招标项目编号, 20
    std::string project; ///< 17
    std::string name;
    std::string tenderee;
    std::string tendereeName;
    std::optional<std::string> agency;
    std::optional<std::string> agencyName;
    std::string method; ///< open | invited
    bool compulsory = true;
    bool selfOrganised = false;
    bool filed = false;   ///< self-organised tendering filed with the department
    kernel::Date beganOn; ///< chooses the edition of the law
    std::string industry;
    std::string region;
    std::vector<LotPublished> lots;
    friend bool operator==(TenderCreated const&, TenderCreated const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderCreated, (),
                      (code, project, name, tenderee, tendereeName, agency, agencyName, method, compulsory,
                       selfOrganised, filed, beganOn, industry, region, lots))

struct TimeTable {
    kernel::Instant documentsFrom;
    kernel::Instant documentsUntil;
    kernel::Instant questionsUntil;
    kernel::Instant objectionUntil;
    kernel::Instant bidDeadline;
    kernel::Instant openingAt;
    std::int64_t bidValidityDays = 0;
    std::int64_t depositValidityDays = 0;
    friend bool operator==(TimeTable const&, TimeTable const&) = default;
};
BOOST_DESCRIBE_STRUCT(TimeTable, (),
                      (documentsFrom, documentsUntil, questionsUntil, objectionUntil, bidDeadline, openingAt,
                       bidValidityDays, depositValidityDays))

/// What the signer signs, byte for byte (label haihe/announcement/1) and the public reads.
struct Announcement {
    std::string tender;
    std::int64_t version = 1;
    std::string title;
    std::string content; ///< nature and scope, as printed
    std::string quantity;
    std::string place;     ///< where the works are or goods go
    std::string schedule;  ///< when it is to be done
    std::string obtaining; ///< how to get the documents
    std::string qualification;
    std::string tendereeName;
    std::string tendereeAddress;
    std::string contact;
    std::string openingPlace;
    std::vector<std::string> media;
    kernel::Money documentPrice;
    TimeTable timeTable;
    kernel::Digest documentsDigest; ///< of the signed manifest of tender documents
    friend bool operator==(Announcement const&, Announcement const&) = default;
};
BOOST_DESCRIBE_STRUCT(Announcement, (),
                      (tender, version, title, content, quantity, place, schedule, obtaining, qualification,
                       tendereeName, tendereeAddress, contact, openingPlace, media, documentPrice, timeTable,
                       documentsDigest))

/// announcement.published · 招标公告
struct AnnouncementPublished {
    static constexpr char const* kType = "announcement.published";
    std::string announcement; ///< canonical text of Announcement, as signed
    trust::Signature signature;
    kernel::Instant publishedAt;
    friend bool operator==(AnnouncementPublished const&, AnnouncementPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(AnnouncementPublished, (), (announcement, signature, publishedAt))

struct DocumentFile {
    std::string name;
    std::string kind; ///< instructions | drawings | bill_of_quantities | contract | other
    std::int64_t size = 0;
    kernel::Digest sm3;
    friend bool operator==(DocumentFile const&, DocumentFile const&) = default;
};
BOOST_DESCRIBE_STRUCT(DocumentFile, (), (name, kind, size, sm3))

/// Manifest of the tender documents: what is signed (label haihe/documents/1).
struct DocumentManifest {
    std::string tender;
    std::int64_t version = 1;
    std::vector<DocumentFile> files;
    std::optional<BiddingTerms> bidding{};       ///< absent: no electronic bids are taken
    std::optional<EvaluationTerms> evaluation{}; ///< absent: bids are not judged on the platform
    friend bool operator==(DocumentManifest const&, DocumentManifest const&) = default;
};
BOOST_DESCRIBE_STRUCT(DocumentManifest, (), (tender, version, files, bidding, evaluation))

/// documents.issued · 招标文件 (the notice part: digests, not the files)
struct DocumentsIssued {
    static constexpr char const* kType = "documents.issued";
    std::string manifest; ///< canonical text, as signed
    trust::Signature signature;
    kernel::Instant issuedAt;
    friend bool operator==(DocumentsIssued const&, DocumentsIssued const&) = default;
};
BOOST_DESCRIBE_STRUCT(DocumentsIssued, (), (manifest, signature, issuedAt))

/// What is signed (label haihe/clarification/1).
struct Clarification {
    std::string tender;
    std::int64_t number = 1;
    std::string title;
    std::string content;
    bool affectsBids = false;
    std::optional<kernel::Instant> newBidDeadline; ///< must be stated when the law moves it
    std::vector<DocumentFile> files;
    friend bool operator==(Clarification const&, Clarification const&) = default;
};
BOOST_DESCRIBE_STRUCT(Clarification, (), (tender, number, title, content, affectsBids, newBidDeadline, files))

/// clarification.issued · 澄清/修改
struct ClarificationIssued {
    static constexpr char const* kType = "clarification.issued";
    std::string clarification; ///< canonical text, as signed
    trust::Signature signature;
    kernel::Instant issuedAt;
    kernel::Instant bidDeadlineBefore;
    kernel::Instant bidDeadlineAfter;
    friend bool operator==(ClarificationIssued const&, ClarificationIssued const&) = default;
};
BOOST_DESCRIBE_STRUCT(ClarificationIssued, (),
                      (clarification, signature, issuedAt, bidDeadlineBefore, bidDeadlineAfter))

/// What the operator of a platform certifies of a fault of its own (label haihe/platform-failure/1).
struct PlatformFailure {
    std::string platform;
    std::int64_t number = 1; ///< of the platform's failures, in order
    kernel::Instant beganAt;
    kernel::Instant endedAt;
    std::string description;
    friend bool operator==(PlatformFailure const&, PlatformFailure const&) = default;
};
BOOST_DESCRIBE_STRUCT(PlatformFailure, (), (platform, number, beganAt, endedAt, description))

/// What the tenderee or its agency signs to move the bid deadline back (label haihe/deadline-change/1). It is part of
/// the tender documents in force.
struct DeadlineChange {
    std::string tender;
    std::int64_t number = 1;             ///< of the tender's deadline changes, in order
    std::string ground;                  ///< hold | platform_failure
    std::optional<std::int64_t> failure; ///< its number, when the ground is one
    kernel::Instant bidDeadlineBefore;
    kernel::Instant bidDeadlineAfter;
    std::string reason;
    friend bool operator==(DeadlineChange const&, DeadlineChange const&) = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineChange, (),
                      (tender, number, ground, failure, bidDeadlineBefore, bidDeadlineAfter, reason))

/// A text as it was signed, with its signature.
struct SignedText {
    std::string text; ///< canonical
    trust::Signature signature;
    friend bool operator==(SignedText const&, SignedText const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedText, (), (text, signature))

/// deadline.changed
struct DeadlineChanged {
    static constexpr char const* kType = "deadline.changed";
    std::string tender;
    kernel::Instant bidDeadlineBefore;
    kernel::Instant bidDeadlineAfter;
    kernel::Instant changedAt;
    std::string ground;                  ///< clarification | hold | platform_failure
    std::optional<SignedText> change{};  ///< DeadlineChange, unless a clarification moved it
    std::optional<SignedText> failure{}; ///< PlatformFailure, when the ground is one
    friend bool operator==(DeadlineChanged const&, DeadlineChanged const&) = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineChanged, (),
                      (tender, bidDeadlineBefore, bidDeadlineAfter, changedAt, ground, change, failure))

/// 终止招标公告: what the tenderee or its agency signs (label haihe/termination/1).
struct TerminationNotice {
    std::string tender;
    std::string reason;
    std::string returns; ///< how fees for documents and deposits go back, with interest (条例 第三十一条)
    friend bool operator==(TerminationNotice const&, TerminationNotice const&) = default;
};
BOOST_DESCRIBE_STRUCT(TerminationNotice, (), (tender, reason, returns))

/// tender.terminated · public: nothing of the tender goes on after it
struct TenderTerminated {
    static constexpr char const* kType = "tender.terminated";
    std::string notice; ///< canonical text of TerminationNotice, as signed
    trust::Signature signature;
    kernel::Instant terminatedAt;
    friend bool operator==(TenderTerminated const&, TenderTerminated const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderTerminated, (), (notice, signature, terminatedAt))

/// tender.suspended
struct TenderSuspended {
    static constexpr char const* kType = "tender.suspended";
    std::string tender;
    std::string ground; ///< order | objection | law
    std::string source; ///< number of the order, or of the objection
    kernel::Instant suspendedAt;
    friend bool operator==(TenderSuspended const&, TenderSuspended const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderSuspended, (), (tender, ground, source, suspendedAt))

/// tender.resumed
struct TenderResumed {
    static constexpr char const* kType = "tender.resumed";
    std::string tender;
    std::string ground;
    std::string source;
    kernel::Instant resumedAt;
    friend bool operator==(TenderResumed const&, TenderResumed const&) = default;
};
BOOST_DESCRIBE_STRUCT(TenderResumed, (), (tender, ground, source, resumedAt))

} // namespace haihe::exchange
