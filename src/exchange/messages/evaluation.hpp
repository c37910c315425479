#pragma once

// spec/exchange catalogue: evaluation and award. Nothing of an evaluation is told before its report is signed, and the
// report itself never to the public (招标投标法 第三十七条、第四十条, 条例 第五十三条).

#include "kernel/decimal.hpp"
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

/// Why a bid was rejected (否决投标), and who of the committee said so.
struct Rejection {
    std::string by; ///< clause: of the documents · ground: of 条例 第五十一条, found established · record: follows from
                    ///< the opening record
    std::string code;       ///< of the clause, or the ground's name
    std::int64_t votes = 0; ///< members that found it; 0: no vote was needed
    std::vector<std::string> reasons;
    friend bool operator==(Rejection const&, Rejection const&) = default;
};
BOOST_DESCRIBE_STRUCT(Rejection, (), (by, code, votes, reasons))

struct ItemPoints {
    std::string item; ///< its code in the documents
    kernel::Decimal points;
    friend bool operator==(ItemPoints const&, ItemPoints const&) = default;
};
BOOST_DESCRIBE_STRUCT(ItemPoints, (), (item, points))

struct AdjustedBy {
    std::string adjustment; ///< its code in the documents
    kernel::Money amount;
    friend bool operator==(AdjustedBy const&, AdjustedBy const&) = default;
};
BOOST_DESCRIBE_STRUCT(AdjustedBy, (), (adjustment, amount))

/// What a valid bid came to.
struct BidResult {
    std::vector<ItemPoints> items; ///< the members' points, put together
    std::optional<kernel::Decimal> pricePoints{};
    std::optional<kernel::Decimal> total{};
    std::vector<AdjustedBy> adjustments;
    kernel::Money evaluatedPrice; ///< the price that was compared
    std::int64_t rank = 0;        ///< from 1
    friend bool operator==(BidResult const&, BidResult const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidResult, (), (items, pricePoints, total, adjustments, evaluatedPrice, rank))

struct EvaluatedBid {
    std::string bidId;
    std::string bidder;
    std::string bidderName;
    std::optional<kernel::Money> price{};     ///< as read; absent when nothing could be read
    std::optional<kernel::Money> corrected{}; ///< 算术修正, agreed by the bidder
    std::vector<Rejection> rejections;        ///< empty: the bid is valid
    std::vector<std::string> deviations;      ///< codes of clauses not met that do not reject
    std::optional<BidResult> result{};        ///< of a valid bid
    friend bool operator==(EvaluatedBid const&, EvaluatedBid const&) = default;
};
BOOST_DESCRIBE_STRUCT(EvaluatedBid, (), (bidId, bidder, bidderName, price, corrected, rejections, deviations, result))

struct ReportedMember {
    std::string certificate; ///< SM3 digest
    std::string name;
    std::string kind; ///< representative | expert
    bool chair = false;
    std::optional<kernel::Digest> reviewSheet{}; ///< of the text that the member signed
    std::optional<kernel::Digest> scoreSheet{};
    friend bool operator==(ReportedMember const&, ReportedMember const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportedMember, (), (certificate, name, kind, chair, reviewSheet, scoreSheet))

struct ReportedClarification {
    std::int64_t number = 0;
    std::string bidId;
    std::string question;
    std::string answer; ///< empty: none came in time
    friend bool operator==(ReportedClarification const&, ReportedClarification const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportedClarification, (), (number, bidId, question, answer))

/// What a report of a re-evaluation (重新评标) corrects. The report before it stays in the ledger.
struct ReportCorrection {
    kernel::Digest report;                ///< SM3 of the canonical text of the report before
    std::vector<std::int64_t> objections; ///< that were upheld, by number
    std::string reasons;                  ///< what was wrong, as the host has ordered its correction
    friend bool operator==(ReportCorrection const&, ReportCorrection const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportCorrection, (), (report, objections, reasons))

/// 评标报告: what each member takes its stand on.
struct EvaluationReport {
    std::string tender;
    std::string lot;
    std::string method; ///< comprehensive | lowest_evaluated_price
    kernel::Instant begunAt;
    std::vector<ReportedMember> members;
    std::vector<EvaluatedBid> bids; ///< in the order of the opening list
    std::vector<ReportedClarification> clarifications;
    std::string outcome;                  ///< candidates | all_bids_rejected | competition_is_lacking
    std::vector<std::string> candidates;  ///< bid ids, by rank
    std::string tieReasons;               ///< how equal bids were put in order; empty: there were none
    std::optional<std::int64_t> number{}; ///< of the lot's reports; absent: the first
    std::optional<ReportCorrection> corrects{};
    friend bool operator==(EvaluationReport const&, EvaluationReport const&) = default;
};
BOOST_DESCRIBE_STRUCT(EvaluationReport, (),
                      (tender, lot, method, begunAt, members, bids, clarifications, outcome, candidates, tieReasons,
                       number, corrects))

/// How a member stands to the report: 条例 第五十三条.
struct MemberOpinion {
    std::string member;
    std::string
        opinion; ///< agrees | dissents | refuses (with reasons) | silent: refused without reasons, counts as consent
    std::string reasons;
    std::optional<trust::Signature> signature{}; ///< of who agrees or dissents, over SignedOpinion
    friend bool operator==(MemberOpinion const&, MemberOpinion const&) = default;
};
BOOST_DESCRIBE_STRUCT(MemberOpinion, (), (member, opinion, reasons, signature))

/// What a member signs (label haihe/evaluation-opinion/1): its word and its reasons with the whole report, so that
/// nobody turns a dissent into consent.
struct SignedOpinion {
    std::string opinion; ///< agrees | dissents
    std::string reasons;
    std::string report; ///< canonical text of EvaluationReport
    friend bool operator==(SignedOpinion const&, SignedOpinion const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedOpinion, (), (opinion, reasons, report))
inline constexpr char const* kOpinionLabel = "haihe/evaluation-opinion/1";

/// evaluation.report · to the department, on signing
struct EvaluationReported {
    static constexpr char const* kType = "evaluation.report";
    std::string tender;
    std::string lot;
    std::string report; ///< canonical text of EvaluationReport
    std::vector<MemberOpinion> opinions;
    kernel::Instant reportedAt;
    friend bool operator==(EvaluationReported const&, EvaluationReported const&) = default;
};
BOOST_DESCRIBE_STRUCT(EvaluationReported, (), (tender, lot, report, opinions, reportedAt))

} // namespace haihe::exchange
