#pragma once

// Bodies of requests and answers from the committee to the contract, as spec/http publishes them.

#include "exchange/messages/award.hpp"
#include "exchange/messages/evaluation.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::demo {

/// Canonical text of a draw request (spec/draw §10).
struct WantedStratum {
    std::string specialty;
    std::int64_t need = 0;
    std::int64_t reserve = 0;
};
BOOST_DESCRIBE_STRUCT(WantedStratum, (), (specialty, need, reserve))

struct DrawRequest {
    std::string tender;
    kernel::Instant at;
    std::string department;
    std::string district;
    std::vector<WantedStratum> strata;
    std::vector<std::string> recusals;
    std::int64_t stepMinutes = 0;
};
BOOST_DESCRIBE_STRUCT(DrawRequest, (), (tender, at, department, district, strata, recusals, stepMinutes))

struct NamedMember {
    std::string certificate;
    std::string kind;
    std::string specialty;
};
BOOST_DESCRIBE_STRUCT(NamedMember, (), (certificate, kind, specialty))

struct FollowedDraw {
    std::string draw;
    std::string after;
};
BOOST_DESCRIBE_STRUCT(FollowedDraw, (), (draw, after))

/// POST /tenders/{code}/committee
struct FormCommittee {
    std::vector<NamedMember> members;
    std::vector<FollowedDraw> draws;
};
BOOST_DESCRIBE_STRUCT(FormCommittee, (), (members, draws))

/// POST …/committee/replacements; both certificates empty: who is due by the draw
struct ReplaceMember {
    std::string replaced;
    std::string by;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(ReplaceMember, (), (replaced, by, reasons))

/// GET /tenders/{code}/committee
struct CommitteeNow {
    std::string promise;
    std::string promiseLabel;
    std::vector<FollowedDraw> draws;
};
BOOST_DESCRIBE_STRUCT(CommitteeNow, (), (promise, promiseLabel, draws))

struct SignedPromise {
    std::string promise;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedPromise, (), (promise, signature))

struct ChooseChair {
    std::string chair;
};
BOOST_DESCRIBE_STRUCT(ChooseChair, (), (chair))

struct ClauseJudged {
    std::string clause;
    bool met = true;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClauseJudged, (), (clause, met, reason))

struct GroundFound {
    std::string ground;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GroundFound, (), (ground, reason))

struct BidReviewed {
    std::string bidId;
    std::vector<ClauseJudged> clauses;
    std::vector<GroundFound> grounds;
};
BOOST_DESCRIBE_STRUCT(BidReviewed, (), (bidId, clauses, grounds))

/// What a member signs: label haihe/review-sheet/1.
struct ReviewSheet {
    std::string lot;
    std::vector<BidReviewed> bids;
};
BOOST_DESCRIBE_STRUCT(ReviewSheet, (), (lot, bids))

struct BidScored {
    std::string bidId;
    std::vector<exchange::ItemPoints> points;
    std::vector<exchange::AdjustedBy> adjustments;
};
BOOST_DESCRIBE_STRUCT(BidScored, (), (bidId, points, adjustments))

/// What a member signs: label haihe/score-sheet/1.
struct ScoreSheet {
    std::string lot;
    std::vector<BidScored> bids;
};
BOOST_DESCRIBE_STRUCT(ScoreSheet, (), (lot, bids))

struct SignedSheet {
    std::string sheet;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedSheet, (), (sheet, signature))

struct CompetitionVote {
    bool lacking = false;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(CompetitionVote, (), (lacking, reasons))

struct BidOnTable {
    std::string bidId;
    std::string bidder;
    std::optional<json::Raw> reading{}; ///< absent: nothing could be read
};
BOOST_DESCRIBE_STRUCT(BidOnTable, (), (bidId, bidder, reading))

struct BidOutcome {
    std::string bidId;
    std::vector<exchange::Rejection> rejections;
};
BOOST_DESCRIBE_STRUCT(BidOutcome, (), (bidId, rejections))

struct CommitteeTable {
    std::vector<BidOnTable> bids;
    std::vector<BidOutcome> outcomes;
};
BOOST_DESCRIBE_STRUCT(CommitteeTable, (), (bids, outcomes))

/// GET /lots/{lot}/evaluation
struct EvaluationNow {
    std::string state;
    std::vector<std::string> steps;
    std::optional<CommitteeTable> committee{};
};
BOOST_DESCRIBE_STRUCT(EvaluationNow, (), (state, steps, committee))

/// GET …/evaluation/report
struct ReportToSign {
    std::string report;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(ReportToSign, (), (report, label))

/// POST …/evaluation/report
struct SignedReport {
    std::string opinion;
    std::string reasons;
    std::string report;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedReport, (), (opinion, reasons, report, signature))

struct TextToSign {
    std::string label;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(TextToSign, (), (label, text))

struct HostOfAward {
    std::vector<exchange::PostedCandidate> candidates;
    std::optional<kernel::Instant> earliestPostedUntil{};
    std::vector<TextToSign> notices;
};
BOOST_DESCRIBE_STRUCT(HostOfAward, (), (candidates, earliestPostedUntil, notices))

/// GET /lots/{lot}/award
struct AwardNow {
    std::string state;
    std::optional<exchange::CandidatesNotice> candidates{};
    std::optional<exchange::ResultNotice> result{};
    std::optional<HostOfAward> host{};
};
BOOST_DESCRIBE_STRUCT(AwardNow, (), (state, candidates, result, host))

struct SignedNotice {
    std::string notice;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedNotice, (), (notice, signature))

/// POST …/award/winner
struct SignedAward {
    std::string notice;
    trust::Signature noticeSignature;
    std::string result;
    trust::Signature resultSignature;
};
BOOST_DESCRIBE_STRUCT(SignedAward, (), (notice, noticeSignature, result, resultSignature))

/// POST /tenders/{code}/objections
struct Objection {
    std::string against;
    std::string lot;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Objection, (), (against, lot, text))

struct ObjectionAnswer {
    std::string finding;
    std::string text;
    std::optional<std::vector<std::string>> concerns{};
};
BOOST_DESCRIBE_STRUCT(ObjectionAnswer, (), (finding, text, concerns))

struct PassOver {
    std::string candidate;
    std::string ground;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(PassOver, (), (candidate, ground, reasons))

struct CancelAward {
    std::string ground;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(CancelAward, (), (ground, reasons))

struct Reasons {
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (reasons))

struct WrittenText {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(WrittenText, (), (text))

struct PartiesOfContract {
    std::optional<std::string> toPropose{};
    std::optional<std::string> toSign{};
};
BOOST_DESCRIBE_STRUCT(PartiesOfContract, (), (toPropose, toSign))

struct DepositNow {
    std::string bidder;
    kernel::Money deposit;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(DepositNow, (), (bidder, deposit, state))

/// GET /lots/{lot}/contract
struct ContractNow {
    std::string state;
    std::optional<PartiesOfContract> parties{};
    std::vector<DepositNow> deposits;
};
BOOST_DESCRIBE_STRUCT(ContractNow, (), (state, parties, deposits))

struct SignedContract {
    std::string contract;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedContract, (), (contract, signature))

struct ReturnedDeposit {
    std::string bidder;
    kernel::Money interest;
    std::string voucher;
};
BOOST_DESCRIBE_STRUCT(ReturnedDeposit, (), (bidder, interest, voucher))

/// What POST /tenders/{code}/archive answers.
struct SealedArchive {
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(SealedArchive, (), (number))

} // namespace haihe::demo
