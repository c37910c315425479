#pragma once

// What GET /lots/{lot}/award answers, and to whom. Before the posting nobody but the host sees a candidate; from then
// on a bidder is told why its own bid was rejected, or what it came to where the documents allow it, and never
// another's.

#include "kernel/legal_calendar.hpp"
#include "trading/award/award.hpp"
#include "trading/award/own_result.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/law/due_page.hpp"
#include "trading/opening/opening.hpp"
#include "trading/project/project.hpp"
#include "trading/tender/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct TextToSign {
    std::string label;
    std::string text; ///< canonical
};
BOOST_DESCRIBE_STRUCT(TextToSign, (), (label, text))

struct CandidateOutShown {
    std::string candidate;
    std::string ground;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(CandidateOutShown, (), (candidate, ground, reasons))

struct GivingUpShown {
    std::string candidate;
    std::string reasons;
    kernel::Instant gaveUpAt;
};
BOOST_DESCRIBE_STRUCT(GivingUpShown, (), (candidate, reasons, gaveUpAt))

/// An upheld objection stands against this candidate: it cannot win any more.
struct UpheldAgainst {
    std::string candidate;
    std::int64_t objection = 0; ///< its number
};
BOOST_DESCRIBE_STRUCT(UpheldAgainst, (), (candidate, objection))

/// A posting that fell with its report.
struct FallenPostingShown {
    exchange::CandidatesNotice candidates;
    kernel::Instant postedAt;
    kernel::Instant fellAt;
    std::vector<std::int64_t> objections; ///< upheld
};
BOOST_DESCRIBE_STRUCT(FallenPostingShown, (), (candidates, postedAt, fellAt, objections))

/// 审查确认, to the host and to the committee.
struct ExaminationShown {
    std::int64_t number = 0;
    std::string candidate;
    std::string candidateName;
    std::string ground;
    std::string reasons;
    kernel::Instant orderedAt;
    std::int64_t opinions = 0; ///< given so far; never whose
    std::optional<bool> confirmed{};
    std::optional<kernel::Instant> examinedAt{};
    bool opinionGiven = false; ///< by the member who asks
};
BOOST_DESCRIBE_STRUCT(ExaminationShown, (),
                      (number, candidate, candidateName, ground, reasons, orderedAt, opinions, confirmed, examinedAt,
                       opinionGiven))

/// For the host alone.
struct HostOfAward {
    std::optional<kernel::Instant> reportedAt{};
    std::optional<DueShown> posting{};                 ///< within 3 days of the report (条例 第五十四条)
    std::vector<exchange::PostedCandidate> candidates; ///< as reported, before they are posted; `response` is missing
    std::optional<std::int64_t> report{};              ///< number that the notice of the candidates states
    std::optional<kernel::Instant> earliestPostedUntil{}; ///< if they were posted now
    bool firstMustWin = false;                            ///< ‡
    std::vector<CandidateOutShown> out;
    std::vector<GivingUpShown> gaveUp; ///< before the award or after it
    std::vector<UpheldAgainst> upheldAgainst;
    std::vector<std::int64_t> upheld; ///< objections that no re-evaluation has answered; also those to the evaluation
    std::vector<TextToSign> notices;  ///< award and result notice of the first candidate that stands
    std::optional<DueShown>
        writtenReport{}; ///< within 15 days of the winner (招标投标法 第四十七条); compulsory tenders
    std::optional<std::string> reportText{};
};
BOOST_DESCRIBE_STRUCT(HostOfAward, (),
                      (reportedAt, posting, candidates, report, earliestPostedUntil, firstMustWin, out, gaveUp,
                       upheldAgainst, upheld, notices, writtenReport, reportText))

struct CancelledShown {
    std::string winner;
    std::string ground;
    kernel::Instant cancelledAt;
};
BOOST_DESCRIBE_STRUCT(CancelledShown, (), (winner, ground, cancelledAt))

struct ValidityAnswerShown {
    std::string bidder;
    bool agrees = false;
    kernel::Instant answeredAt;
};
BOOST_DESCRIBE_STRUCT(ValidityAnswerShown, (), (bidder, agrees, answeredAt))

/// The latest request to extend the bids: to the host, and to the bidders that are asked.
struct ExtensionShown {
    exchange::ValidityRequest request;
    trust::Signature signature;
    kernel::Instant requestedAt;
    std::vector<std::string> bidders;         ///< to the host
    std::vector<ValidityAnswerShown> answers; ///< to the host all, to a bidder its own
    std::optional<kernel::Instant> settledAt{};
    std::optional<std::string> toSign{}; ///< for a bidder that has not answered: canonical, agreeing
};
BOOST_DESCRIBE_STRUCT(ExtensionShown, (), (request, signature, requestedAt, bidders, answers, settledAt, toSign))

struct AwardPage {
    std::string tender;
    std::string tenderName;
    std::string lot;
    std::string lotName;
    std::string state; ///< not_posted | posted | determined | to_retender; to host and members also examining
    kernel::Instant now;
    bool held = false;
    std::string youAre;             ///< public | bidder | host | member
    std::vector<std::string> steps; ///< that the caller may take now, by the table
    std::optional<exchange::CandidatesNotice> candidates{};
    std::optional<trust::Signature> candidatesSignature{};
    std::optional<kernel::Instant> postedAt{};
    std::optional<exchange::ResultNotice> result{};
    std::optional<trust::Signature> resultSignature{};
    std::optional<kernel::Instant> noticedAt{};
    std::vector<FallenPostingShown> fallenPostings;
    std::vector<CancelledShown> cancelled;
    std::optional<kernel::Instant> toRetenderAt{};
    std::optional<exchange::AwardNotice> notice{}; ///< to the winner and the host
    std::optional<trust::Signature> noticeSignature{};
    kernel::Instant validUntil{}; ///< 投标有效期, as extended
    std::optional<ExtensionShown> extension{};
    std::optional<OwnResult> own{};
    std::vector<ExaminationShown> examinations; ///< to host and members
    std::optional<HostOfAward> host{};
};
BOOST_DESCRIBE_STRUCT(AwardPage, (),
                      (tender, tenderName, lot, lotName, state, now, held, youAre, steps, candidates,
                       candidatesSignature, postedAt, result, resultSignature, noticedAt, fallenPostings, cancelled,
                       toRetenderAt, notice, noticeSignature, validUntil, extension, own, examinations, host))

struct AwardReader {
    std::string you_are; ///< public | bidder | host | member (of the committee, and of nobody else's side)
    std::string entity;
    std::string certificate{};
    bool sits = false; ///< on the committee, and has promised
};
struct AwardStates {
    Tender const& tender;
    Project const& project;
    Opening const& opening;
    Evaluation const& evaluation;
    Award const& award;
    Dispute const& dispute;
};
AwardPage page_of(AwardStates const& states, std::string const& lot, AwardReader const& reader,
                  kernel::LegalCalendar const& calendar, kernel::Instant now);

} // namespace haihe::trading
