#pragma once

// What of an evaluation may be seen, and by whom. Before the report is signed: its members see what is theirs and what
// the committee has concluded, a bidder the questions put to it, everybody else that it is going on.

#include "exchange/messages/evaluation_terms.hpp"
#include "trading/committee/committee.hpp"
#include "trading/evaluation/comparison_signals.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct ClarificationShown {
    std::int64_t number = 0;
    std::string bidId;
    std::string bidderName;
    std::string question;
    kernel::Instant askedAt;
    kernel::Instant answerUntil;
    std::string answer;
    std::optional<kernel::Money> correctedPrice{};
    std::optional<kernel::Instant> answeredAt{};
};
BOOST_DESCRIBE_STRUCT(ClarificationShown, (),
                      (number, bidId, bidderName, question, askedAt, answerUntil, answer, correctedPrice, answeredAt))

/// How far the committee is: counts, never whose.
struct SheetsIn {
    std::int64_t members = 0;
    std::int64_t reviews = 0;
    std::int64_t votes = 0;
    std::int64_t scores = 0;
    std::int64_t opinions = 0;
};
BOOST_DESCRIBE_STRUCT(SheetsIn, (), (members, reviews, votes, scores, opinions))

/// What members see besides.
struct CommitteeTable {
    exchange::EvaluationTerms terms;
    std::vector<BidToJudge> bids;
    std::vector<BidFile> files;
    std::vector<Signal> signals;
    std::vector<PriceCorrected> corrections;
    SheetsIn sheetsIn;
    std::optional<ReviewSheet> ownReview{};
    std::optional<ScoreSheet> ownScores{};
    bool voted = false;
    bool opinionGiven = false;
    std::vector<ReviewOutcome> outcomes; ///< once all have reviewed
    std::vector<RankedBid> ranked;       ///< once all have scored
};
BOOST_DESCRIBE_STRUCT(CommitteeTable, (),
                      (terms, bids, files, signals, corrections, sheetsIn, ownReview, ownScores, voted, opinionGiven,
                       outcomes, ranked))

/// 重新评标 that was ordered, to members and the host.
struct ReevaluationShown {
    std::int64_t report = 1; ///< number of the report that is corrected
    std::string sheets;      ///< review | score
    std::vector<std::string> bids;
    std::vector<std::int64_t> objections;
    std::string reasons;
    kernel::Instant orderedAt;
    exchange::EvaluationReport corrected;
    std::vector<exchange::MemberOpinion> opinions;
    kernel::Instant reportedAt;
    std::optional<ReviewSheet> ownReview{}; ///< of the member who asks, while the correction goes on
    std::optional<ScoreSheet> ownScores{};
};
BOOST_DESCRIBE_STRUCT(ReevaluationShown, (),
                      (report, sheets, bids, objections, reasons, orderedAt, corrected, opinions, reportedAt, ownReview,
                       ownScores))

struct EvaluationPage {
    std::string tender;
    std::string tenderName;
    std::string lot;
    std::string lotName;
    std::string state; ///< not_begun | in_progress | reported for others; for members the phase
    kernel::Instant now;
    bool held = false;
    std::string youAre;             ///< public | bidder | host | member | chair
    std::vector<std::string> steps; ///< that the caller may take now
    std::vector<ClarificationShown> clarifications;
    std::optional<CommitteeTable> committee{};
    std::optional<exchange::EvaluationReport> report{}; ///< for members and host, once completed
    std::vector<exchange::MemberOpinion> opinions;
    std::optional<kernel::Instant> reportedAt{};
    std::vector<ReevaluationShown> reevaluations; ///< in their order
};
BOOST_DESCRIBE_STRUCT(EvaluationPage, (),
                      (tender, tenderName, lot, lotName, state, now, held, youAre, steps, clarifications, committee,
                       report, opinions, reportedAt, reevaluations))

struct Onlooker {
    std::string you_are;
    std::string certificate;
    std::string entity;
};

/// Requires that the documents state the evaluation.
EvaluationPage page_of(Tender const& tender, std::string const& lot, Evaluation const& evaluation,
                       std::vector<BidFile> files, Onlooker const& onlooker, kernel::Instant now);

} // namespace haihe::trading
