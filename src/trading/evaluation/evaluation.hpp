#pragma once

// 评标 of one lot. Stream `evaluation/<lot>`. Each member judges and scores alone; what the committee concludes follows
// from the sheets, and everybody signs it (招标投标法 第四十条、第四十二条, 条例 第四十九至五十三条).

#include "exchange/messages/evaluation.hpp"
#include "exchange/messages/opening.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// An opened bid as the committee receives it.
struct BidToJudge {
    std::string bidId;
    std::string bidder;
    std::string bidderName;
    std::optional<exchange::BidReading> reading{};
    std::vector<std::string> faults;
    friend bool operator==(BidToJudge const&, BidToJudge const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidToJudge, (), (bidId, bidder, bidderName, reading, faults))

struct EvaluationBegun {
    static constexpr char const* kEventName = "evaluation.begun";
    std::string tender;
    std::string lot;
    std::vector<std::string> members; ///< certificates
    std::vector<BidToJudge> bids;     ///< in the order of the opening list
    std::optional<kernel::Money> maximumPrice{};
    std::optional<kernel::Money> basePrice{};
    kernel::Instant begunAt;
    friend bool operator==(EvaluationBegun const&, EvaluationBegun const&) = default;
};
BOOST_DESCRIBE_STRUCT(EvaluationBegun, (), (tender, lot, members, bids, maximumPrice, basePrice, begunAt))

struct ClauseJudged {
    std::string clause;
    bool met = true;
    std::string reason; ///< required when not met
    friend bool operator==(ClauseJudged const&, ClauseJudged const&) = default;
};
BOOST_DESCRIBE_STRUCT(ClauseJudged, (), (clause, met, reason))

struct GroundFound {
    std::string ground; ///< of 条例 第五十一条: see rejection_grounds()
    std::string reason;
    friend bool operator==(GroundFound const&, GroundFound const&) = default;
};
BOOST_DESCRIBE_STRUCT(GroundFound, (), (ground, reason))

struct BidReviewed {
    std::string bidId;
    std::vector<ClauseJudged> clauses;
    std::vector<GroundFound> grounds;
    friend bool operator==(BidReviewed const&, BidReviewed const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidReviewed, (), (bidId, clauses, grounds))

/// 初步评审表: what a member signs (label haihe/review-sheet/1).
struct ReviewSheet {
    std::string lot;
    std::vector<BidReviewed> bids;
    friend bool operator==(ReviewSheet const&, ReviewSheet const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReviewSheet, (), (lot, bids))

struct ReviewSheetSigned {
    static constexpr char const* kEventName = "evaluation.review-sheet-signed";
    std::string member;
    ReviewSheet sheet;
    trust::Signature signature;
    kernel::Digest digest; ///< of the text
    kernel::Instant signedAt;
    friend bool operator==(ReviewSheetSigned const&, ReviewSheetSigned const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReviewSheetSigned, (), (member, sheet, signature, digest, signedAt))

/// What the majority found of a bid.
struct ReviewOutcome {
    std::string bidId;
    std::vector<exchange::Rejection> rejections; ///< empty: valid
    std::vector<std::string> deviations;
    friend bool operator==(ReviewOutcome const&, ReviewOutcome const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReviewOutcome, (), (bidId, rejections, deviations))

/// All sheets are in; what they come to.
struct BidsReviewed {
    static constexpr char const* kEventName = "evaluation.reviewed";
    std::vector<ReviewOutcome> outcomes;
    kernel::Instant reviewedAt;
    friend bool operator==(BidsReviewed const&, BidsReviewed const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidsReviewed, (), (outcomes, reviewedAt))

/// Fewer than three valid bids: does competition lack? (12号令 第二十七条)
struct CompetitionVoted {
    static constexpr char const* kEventName = "evaluation.competition-voted";
    std::string member;
    bool lacking = false;
    std::string reasons;
    kernel::Instant votedAt;
    friend bool operator==(CompetitionVoted const&, CompetitionVoted const&) = default;
};
BOOST_DESCRIBE_STRUCT(CompetitionVoted, (), (member, lacking, reasons, votedAt))

struct CompetitionJudged {
    static constexpr char const* kEventName = "evaluation.competition-judged";
    bool lacking = false;
    kernel::Instant judgedAt;
    friend bool operator==(CompetitionJudged const&, CompetitionJudged const&) = default;
};
BOOST_DESCRIBE_STRUCT(CompetitionJudged, (), (lacking, judgedAt))

struct ClarificationAsked {
    static constexpr char const* kEventName = "evaluation.clarification-asked";
    std::int64_t number = 0;
    std::string bidId;
    std::string question;
    std::string by;
    kernel::Instant askedAt;
    kernel::Instant answerUntil;
    friend bool operator==(ClarificationAsked const&, ClarificationAsked const&) = default;
};
BOOST_DESCRIBE_STRUCT(ClarificationAsked, (), (number, bidId, question, by, askedAt, answerUntil))

/// What a bidder signs in answer (label haihe/bid-clarification/1).
struct BidClarification {
    std::string lot;
    std::int64_t number = 0;
    std::string text;
    std::optional<kernel::Money> correctedPrice{}; ///< agreed to, when the question was an arithmetic error
    friend bool operator==(BidClarification const&, BidClarification const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidClarification, (), (lot, number, text, correctedPrice))

struct ClarificationAnswered {
    static constexpr char const* kEventName = "evaluation.clarification-answered";
    BidClarification answer;
    trust::Signature signature;
    kernel::Instant answeredAt;
    friend bool operator==(ClarificationAnswered const&, ClarificationAnswered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ClarificationAnswered, (), (answer, signature, answeredAt))

/// 算术修正: the price that the committee computed from the bid's own figures and the bidder has agreed to.
struct PriceCorrected {
    static constexpr char const* kEventName = "evaluation.price-corrected";
    std::string bidId;
    std::int64_t clarification = 0;
    kernel::Money price;
    std::string reasons;
    std::string by;
    kernel::Instant correctedAt;
    friend bool operator==(PriceCorrected const&, PriceCorrected const&) = default;
};
BOOST_DESCRIBE_STRUCT(PriceCorrected, (), (bidId, clarification, price, reasons, by, correctedAt))

struct BidScored {
    std::string bidId;
    std::vector<exchange::ItemPoints> points;      ///< comprehensive: one for each item
    std::vector<exchange::AdjustedBy> adjustments; ///< lowest_evaluated_price: one for each
    friend bool operator==(BidScored const&, BidScored const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidScored, (), (bidId, points, adjustments))

/// 详细评审表: what a member signs (label haihe/score-sheet/1).
struct ScoreSheet {
    std::string lot;
    std::vector<BidScored> bids;
    friend bool operator==(ScoreSheet const&, ScoreSheet const&) = default;
};
BOOST_DESCRIBE_STRUCT(ScoreSheet, (), (lot, bids))

struct ScoreSheetSigned {
    static constexpr char const* kEventName = "evaluation.score-sheet-signed";
    std::string member;
    ScoreSheet sheet;
    trust::Signature signature;
    kernel::Digest digest;
    kernel::Instant signedAt;
    friend bool operator==(ScoreSheetSigned const&, ScoreSheetSigned const&) = default;
};
BOOST_DESCRIBE_STRUCT(ScoreSheetSigned, (), (member, sheet, signature, digest, signedAt))

struct RankedBid {
    std::string bidId;
    exchange::BidResult result; ///< equal bids have equal rank until the tie is decided
    friend bool operator==(RankedBid const&, RankedBid const&) = default;
};
BOOST_DESCRIBE_STRUCT(RankedBid, (), (bidId, result))

struct BidsScored {
    static constexpr char const* kEventName = "evaluation.scored";
    std::vector<RankedBid> bids; ///< by rank
    kernel::Instant scoredAt;
    friend bool operator==(BidsScored const&, BidsScored const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidsScored, (), (bids, scoredAt))

/// Bids that the documents' own order leaves equal.
struct TieDecided {
    static constexpr char const* kEventName = "evaluation.tie-decided";
    std::vector<std::string> order; ///< all valid bids, best first; it only parts equals
    std::string reasons;
    std::string by;
    kernel::Instant decidedAt;
    friend bool operator==(TieDecided const&, TieDecided const&) = default;
};
BOOST_DESCRIBE_STRUCT(TieDecided, (), (order, reasons, by, decidedAt))

struct OpinionGiven {
    static constexpr char const* kEventName = "evaluation.opinion-given";
    exchange::MemberOpinion opinion;
    kernel::Instant givenAt;
    friend bool operator==(OpinionGiven const&, OpinionGiven const&) = default;
};
BOOST_DESCRIBE_STRUCT(OpinionGiven, (), (opinion, givenAt))

/// Every member has signed or refused: the report stands.
struct ReportCompleted {
    static constexpr char const* kEventName = "evaluation.reported";
    exchange::EvaluationReport report;
    std::vector<exchange::MemberOpinion> opinions;
    kernel::Instant reportedAt;
    friend bool operator==(ReportCompleted const&, ReportCompleted const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportCompleted, (), (report, opinions, reportedAt))

/// A member was replaced while judging: its sheets, votes and opinion are void (条例 第四十八条).
struct ConclusionsVoided {
    static constexpr char const* kEventName = "evaluation.conclusions-voided";
    std::string member;
    std::string replacedBy;
    kernel::Instant voidedAt;
    friend bool operator==(ConclusionsVoided const&, ConclusionsVoided const&) = default;
};
BOOST_DESCRIBE_STRUCT(ConclusionsVoided, (), (member, replacedBy, voidedAt))

/// 重新评标: the host has the report corrected by the committee that made it, because an objection to the result was
/// upheld. Decided by the award, whose posting falls in the same commit. Published as reevaluation.ordered, without its
/// reasons: the corrected report tells them.
struct ReevaluationOrdered {
    static constexpr char const* kEventName = "evaluation.reevaluation-ordered";
    std::string tender;
    std::string lot;
    std::int64_t report = 1;       ///< number of the report that is corrected
    kernel::Digest digest;         ///< of its canonical text
    std::string sheets;            ///< review: both sheets are handed in anew | score: the scores alone
    std::vector<std::string> bids; ///< that are concerned: what a member has judged of others stays
    std::vector<std::int64_t> objections;
    std::string reasons;
    std::string by;
    kernel::Instant orderedAt;
    friend bool operator==(ReevaluationOrdered const&, ReevaluationOrdered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReevaluationOrdered, (),
                      (tender, lot, report, digest, sheets, bids, objections, reasons, by, orderedAt))

using EvaluationEvent =
    std::variant<EvaluationBegun, ReviewSheetSigned, BidsReviewed, CompetitionVoted, CompetitionJudged,
                 ClarificationAsked, ClarificationAnswered, PriceCorrected, ScoreSheetSigned, BidsScored, TieDecided,
                 OpinionGiven, ReportCompleted, ConclusionsVoided, ReevaluationOrdered>;

enum class EvaluationPhase { not_begun, reviewing, judging_competition, scoring, tied, reporting, reported };
BOOST_DESCRIBE_ENUM(EvaluationPhase, not_begun, reviewing, judging_competition, scoring, tied, reporting, reported)

struct AskedClarification {
    ClarificationAsked asked;
    std::optional<ClarificationAnswered> answered;
};

/// A report that was ordered to be corrected, and what it rested on.
struct CorrectedReport {
    ReportCompleted reported;
    std::vector<OpinionGiven> opinions;
    ReevaluationOrdered ordered;
};

struct Evaluation {
    EvaluationPhase phase = EvaluationPhase::not_begun;
    std::optional<EvaluationBegun> begun;
    std::vector<std::string> members; ///< as replaced since
    std::vector<ReviewSheetSigned> reviews;
    std::vector<ReviewOutcome> outcomes; ///< once all have reviewed
    std::vector<CompetitionVoted> competition_votes;
    std::optional<CompetitionJudged> competition;
    std::vector<AskedClarification> clarifications;
    std::vector<PriceCorrected> corrections;
    std::vector<ScoreSheetSigned> scores;
    std::vector<RankedBid> ranked; ///< once all have scored
    std::optional<TieDecided> tie;
    std::vector<OpinionGiven> opinions;
    std::optional<ReportCompleted> reported;
    std::vector<CorrectedReport> corrected;
    std::vector<ReviewSheetSigned> reviews_before; ///< of who still sits, under the report that is corrected
    std::vector<ScoreSheetSigned> scores_before;

    /// What is being corrected, or was by the report that stands; null: the first report.
    [[nodiscard]] ReevaluationOrdered const* reevaluation() const;
    /// Whether its judgement may change now.
    [[nodiscard]] bool is_concerned(std::string const& bid_id) const;
    [[nodiscard]] bool sits(std::string const& member) const;
    [[nodiscard]] BidToJudge const* find(std::string const& bid_id) const;
    [[nodiscard]] ReviewOutcome const* outcome_of(std::string const& bid_id) const;
    /// Ids of the bids that no rejection meets, in the order of the list. Empty before the review is over.
    [[nodiscard]] std::vector<std::string> valid() const;
    /// As read, or as corrected since.
    [[nodiscard]] std::optional<kernel::Money> price_of(std::string const& bid_id) const;
};
void evolve(Evaluation& evaluation, EvaluationEvent const& event);

} // namespace haihe::trading
