#pragma once

// spec/exchange catalogue: from the candidates to the contract, and the objections on the way.

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

struct PostedCandidate {
    std::int64_t rank = 0;
    std::string bidder; ///< social credit code
    std::string bidderName;
    kernel::Money price; ///< of the bid, as corrected
    std::int64_t periodDays = 0;
    std::string quality;
    std::string projectLeader;
    std::string response; ///< how it meets the qualification that the documents require
    friend bool operator==(PostedCandidate const&, PostedCandidate const&) = default;
};
BOOST_DESCRIBE_STRUCT(PostedCandidate, (),
                      (rank, bidder, bidderName, price, periodDays, quality, projectLeader, response))

/// 中标候选人公示: what the host signs (label haihe/candidates/1).
struct CandidatesNotice {
    std::string tender;
    std::string lot;
    std::vector<PostedCandidate> candidates; ///< by rank
    kernel::Instant postedUntil;             ///< three days or more after it is posted (条例 第五十四条)
    std::string objectionChannel;            ///< where an objection goes, and a desk that answers
    std::optional<std::int64_t> report{};    ///< number of the report that recommends them; absent: the first
    friend bool operator==(CandidatesNotice const&, CandidatesNotice const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidatesNotice, (), (tender, lot, candidates, postedUntil, objectionChannel, report))

/// candidates.posted · public
struct CandidatesPosted {
    static constexpr char const* kType = "candidates.posted";
    std::string tender;
    std::string notice; ///< canonical text of CandidatesNotice, as signed
    trust::Signature signature;
    kernel::Instant reportedAt; ///< when the evaluation report was received
    kernel::Instant postedAt;
    friend bool operator==(CandidatesPosted const&, CandidatesPosted const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidatesPosted, (), (tender, notice, signature, reportedAt, postedAt))

/// reevaluation.ordered · public: an upheld objection has shown that the evaluation is wrong; the committee corrects
/// its report, and the posting that rests on it falls away (重新评标). What is wrong, the corrected report tells.
struct ReevaluationOrdered {
    static constexpr char const* kType = "reevaluation.ordered";
    std::string tender;
    std::string lot;
    std::int64_t report = 1;              ///< number of the report that is corrected
    std::vector<std::int64_t> objections; ///< that were upheld, by number
    kernel::Instant orderedAt;
    friend bool operator==(ReevaluationOrdered const&, ReevaluationOrdered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReevaluationOrdered, (), (tender, lot, report, objections, orderedAt))

/// candidate.examined · to the department: the original committee has examined a candidate before the award notice
/// (条例 第五十六条). Its members are not named: they stay secret until the winner is determined.
struct CandidateExamined {
    static constexpr char const* kType = "candidate.examined";
    std::string tender;
    std::string lot;
    std::string candidate; ///< social credit code
    std::string ground;    ///< changed_state | unlawful_conduct
    std::string reasons;   ///< why the host has asked
    bool confirmed = false;
    std::int64_t members = 0;
    std::int64_t confirming = 0;
    kernel::Instant orderedAt;
    kernel::Instant examinedAt;
    friend bool operator==(CandidateExamined const&, CandidateExamined const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidateExamined, (),
                      (tender, lot, candidate, ground, reasons, confirmed, members, confirming, orderedAt, examinedAt))

/// 中标通知书: what the host signs for the winner (label haihe/award-notice/1).
struct AwardNotice {
    std::string tender;
    std::string lot;
    std::string winner;
    std::string winnerName;
    kernel::Money price;
    std::int64_t periodDays = 0;
    std::string quality;
    std::string projectLeader;
    friend bool operator==(AwardNotice const&, AwardNotice const&) = default;
};
BOOST_DESCRIBE_STRUCT(AwardNotice, (), (tender, lot, winner, winnerName, price, periodDays, quality, projectLeader))

/// 中标结果: what the host signs for all others, and the public (label haihe/result-notice/1).
struct ResultNotice {
    std::string tender;
    std::string lot;
    std::string winner;
    std::string winnerName;
    kernel::Money price;
    std::int64_t rank = 1;
    std::string
        ground; ///< why not the first: gave_up | force_majeure | no_bond | unlawful_conduct | other; empty at rank 1
    std::string reasons; ///< of that ground
    friend bool operator==(ResultNotice const&, ResultNotice const&) = default;
};
BOOST_DESCRIBE_STRUCT(ResultNotice, (), (tender, lot, winner, winnerName, price, rank, ground, reasons))

/// award.notice · to the winner, and to the department
struct AwardNoticed {
    static constexpr char const* kType = "award.notice";
    std::string tender;
    std::string notice; ///< canonical text of AwardNotice, as signed
    trust::Signature signature;
    kernel::Instant noticedAt;
    friend bool operator==(AwardNoticed const&, AwardNoticed const&) = default;
};
BOOST_DESCRIBE_STRUCT(AwardNoticed, (), (tender, notice, signature, noticedAt))

/// result.notice · public, in the same instant (招标投标法 第四十五条)
struct ResultNoticed {
    static constexpr char const* kType = "result.notice";
    std::string tender;
    std::string notice; ///< canonical text of ResultNotice, as signed
    trust::Signature signature;
    kernel::Instant noticedAt;
    friend bool operator==(ResultNoticed const&, ResultNoticed const&) = default;
};
BOOST_DESCRIBE_STRUCT(ResultNoticed, (), (tender, notice, signature, noticedAt))

/// award.cancelled · public: the award that was told last falls away before its contract (条例 第五十五条). Why a
/// winner gave up is its own affair: what it said is not told.
struct AwardCancelled {
    static constexpr char const* kType = "award.cancelled";
    std::string tender;
    std::string lot;
    std::string winner; ///< social credit code
    std::string ground; ///< as in ResultNotice
    kernel::Instant cancelledAt;
    friend bool operator==(AwardCancelled const&, AwardCancelled const&) = default;
};
BOOST_DESCRIBE_STRUCT(AwardCancelled, (), (tender, lot, winner, ground, cancelledAt))

/// award.report · 招标投标情况书面报告, to the department (招标投标法 第四十七条)
struct AwardReported {
    static constexpr char const* kType = "award.report";
    std::string tender;
    std::string lot;
    std::string text;
    kernel::Instant madeAt;
    friend bool operator==(AwardReported const&, AwardReported const&) = default;
};
BOOST_DESCRIBE_STRUCT(AwardReported, (), (tender, lot, text, madeAt))

/// 延长投标有效期: what the host signs for all bidders in the running (label haihe/validity-request/1).
struct ValidityRequest {
    std::string tender;
    std::string lot;
    std::int64_t number = 1; ///< of the lot's requests, in order
    kernel::Instant validUntilBefore;
    kernel::Instant validUntil;
    kernel::Instant answerUntil; ///< who has not agreed by then does not extend
    std::string reason;
    friend bool operator==(ValidityRequest const&, ValidityRequest const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValidityRequest, (), (tender, lot, number, validUntilBefore, validUntil, answerUntil, reason))

/// What a bidder signs in answer (label haihe/validity-answer/1). Its bid stays as it is.
struct ValidityAnswer {
    std::string tender;
    std::string lot;
    std::int64_t number = 1;
    bool agrees = false;
    friend bool operator==(ValidityAnswer const&, ValidityAnswer const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValidityAnswer, (), (tender, lot, number, agrees))

/// validity.requested · to the department
struct ValidityRequested {
    static constexpr char const* kType = "validity.requested";
    std::string tender;
    std::string request; ///< canonical text of ValidityRequest, as signed
    trust::Signature signature;
    std::vector<std::string> bidders; ///< social credit codes of all that are asked
    kernel::Instant requestedAt;
    friend bool operator==(ValidityRequested const&, ValidityRequested const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValidityRequested, (), (tender, request, signature, bidders, requestedAt))

/// validity.settled · to the department: all have answered, or the time for it is over
struct ValiditySettled {
    static constexpr char const* kType = "validity.settled";
    std::string tender;
    std::string lot;
    std::int64_t number = 1;
    std::vector<std::string> agreed;
    std::vector<std::string> left; ///< refused or kept silent: out of the running, the deposit goes back
    kernel::Instant settledAt;
    friend bool operator==(ValiditySettled const&, ValiditySettled const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValiditySettled, (), (tender, lot, number, agreed, left, settledAt))

/// 合同: what both sides sign (label haihe/contract/1). Its main clauses are the documents' and the winning bid's
/// (条例 第五十七条).
struct Contract {
    std::string tender;
    std::string lot;
    std::string tenderee;
    std::string tendereeName;
    std::string winner;
    std::string winnerName;
    kernel::Money price;
    std::int64_t periodDays = 0;
    std::string quality;
    std::string projectLeader;
    kernel::Money bond;        ///< 履约保证金, at most 10 % (条例 第五十八条)
    kernel::Digest textDigest; ///< SM3 of the file that holds the whole text
    friend bool operator==(Contract const&, Contract const&) = default;
};
BOOST_DESCRIBE_STRUCT(Contract, (),
                      (tender, lot, tenderee, tendereeName, winner, winnerName, price, periodDays, quality,
                       projectLeader, bond, textDigest))

/// contract.signed · the basic facts are public, the text is not
struct ContractSigned {
    static constexpr char const* kType = "contract.signed";
    std::string tender;
    std::string lot;
    std::string tenderee;
    std::string tendereeName;
    std::string winner;
    std::string winnerName;
    kernel::Money price;
    std::int64_t periodDays = 0;
    kernel::Instant awardedAt;
    kernel::Instant signedAt;
    friend bool operator==(ContractSigned const&, ContractSigned const&) = default;
};
BOOST_DESCRIBE_STRUCT(ContractSigned, (),
                      (tender, lot, tenderee, tendereeName, winner, winnerName, price, periodDays, awardedAt, signedAt))

/// objection.raised · to the department
struct ObjectionRaised {
    static constexpr char const* kType = "objection.raised";
    std::string tender;
    std::int64_t number = 0; ///< of the tender's objections, in order
    std::string against;     ///< documents | result
    std::string lot;         ///< of an objection to a result; else empty
    std::optional<std::string>
        objector{}; ///< social credit code; absent of one to the documents (招标投标法 第二十二条)
    std::string text;
    kernel::Instant raisedAt;
    friend bool operator==(ObjectionRaised const&, ObjectionRaised const&) = default;
};
BOOST_DESCRIBE_STRUCT(ObjectionRaised, (), (tender, number, against, lot, objector, text, raisedAt))

/// objection.answered · to the department
struct ObjectionAnswered {
    static constexpr char const* kType = "objection.answered";
    std::string tender;
    std::int64_t number = 0;
    std::string finding; ///< upheld | dismissed
    std::string text;
    kernel::Instant answeredAt;
    friend bool operator==(ObjectionAnswered const&, ObjectionAnswered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ObjectionAnswered, (), (tender, number, finding, text, answeredAt))

} // namespace haihe::exchange
