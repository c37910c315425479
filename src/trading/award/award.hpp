#pragma once

// 定标 of one lot. Stream `award/<lot>`. Candidates as the committee reported them are posted for objection; the winner
// is one of them (招标投标法 第四十条、第四十五条、第五十七条, 条例 第五十四至五十六条).

#include "exchange/messages/award.hpp"
#include "trading/award/examination.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// 延长投标有效期: all bidders in the running are asked. Published as validity.requested.
struct ValidityRequested {
    static constexpr char const* kEventName = "award.validity-requested";
    exchange::ValidityRequest request;
    trust::Signature signature;
    std::vector<std::string> bidders; ///< in the order of the opening list
    std::string by;
    kernel::Instant requestedAt;
    friend bool operator==(ValidityRequested const&, ValidityRequested const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValidityRequested, (), (request, signature, bidders, by, requestedAt))

struct ValidityAnswered {
    static constexpr char const* kEventName = "award.validity-answered";
    std::string bidder;
    exchange::ValidityAnswer answer;
    trust::Signature signature;
    std::string by;
    kernel::Instant answeredAt;
    friend bool operator==(ValidityAnswered const&, ValidityAnswered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValidityAnswered, (), (bidder, answer, signature, by, answeredAt))

/// All have answered, or the time for it is over. Published as validity.settled.
struct ValiditySettled {
    static constexpr char const* kEventName = "award.validity-settled";
    std::string tender;
    std::string lot;
    std::int64_t number = 0;
    std::vector<std::string> agreed;
    std::vector<std::string> left; ///< refused or kept silent: out of the running
    kernel::Instant settledAt;
    friend bool operator==(ValiditySettled const&, ValiditySettled const&) = default;
};
BOOST_DESCRIBE_STRUCT(ValiditySettled, (), (tender, lot, number, agreed, left, settledAt))

/// 中标候选人公示. Published as candidates.posted.
struct CandidatesPosted {
    static constexpr char const* kEventName = "award.candidates-posted";
    exchange::CandidatesNotice notice;
    trust::Signature signature;
    std::string by; ///< certificate
    kernel::Instant reportedAt;
    kernel::Instant postedAt;
    friend bool operator==(CandidatesPosted const&, CandidatesPosted const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidatesPosted, (), (notice, signature, by, reportedAt, postedAt))

/// 放弃中标: by the candidate itself, before or after an award notice to it.
struct CandidateGaveUp {
    static constexpr char const* kEventName = "award.candidate-gave-up";
    std::string candidate;
    std::string reasons;
    std::string by;
    kernel::Instant gaveUpAt;
    friend bool operator==(CandidateGaveUp const&, CandidateGaveUp const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidateGaveUp, (), (candidate, reasons, by, gaveUpAt))

/// The host passes a candidate over on another ground of 条例 第五十五条, before an award notice to it.
struct CandidatePassedOver {
    static constexpr char const* kEventName = "award.candidate-passed-over";
    std::string candidate;
    std::string ground; ///< force_majeure | no_bond | unlawful_conduct | other
    std::string reasons;
    std::string by;
    kernel::Instant passedOverAt;
    friend bool operator==(CandidatePassedOver const&, CandidatePassedOver const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidatePassedOver, (), (candidate, ground, reasons, by, passedOverAt))

/// 定标: award notice and result notice are issued in this one instant (招标投标法 第四十五条).
struct WinnerDetermined {
    static constexpr char const* kEventName = "award.winner-determined";
    exchange::AwardNotice notice;
    trust::Signature noticeSignature;
    exchange::ResultNotice result;
    trust::Signature resultSignature;
    std::string by;
    kernel::Instant noticedAt;
    friend bool operator==(WinnerDetermined const&, WinnerDetermined const&) = default;
};
BOOST_DESCRIBE_STRUCT(WinnerDetermined, (), (notice, noticeSignature, result, resultSignature, by, noticedAt))

/// The award falls away before the contract: the winner is out, and the next is determined or the lot re-tendered.
/// Published as award.cancelled, without the reasons.
struct AwardCancelled {
    static constexpr char const* kEventName = "award.cancelled";
    std::string tender;
    std::string lot;
    std::string winner;
    std::string ground; ///< as in ResultNotice
    std::string reasons;
    std::string by;
    kernel::Instant cancelledAt;
    friend bool operator==(AwardCancelled const&, AwardCancelled const&) = default;
};
BOOST_DESCRIBE_STRUCT(AwardCancelled, (), (tender, lot, winner, ground, reasons, by, cancelledAt))

/// 重新招标 (条例 第五十五条). Published as lot.failed.
struct LotToRetender {
    static constexpr char const* kEventName = "award.lot-to-retender";
    std::string tender;
    std::string lot;
    std::int64_t bids = 0; ///< that the report judged
    std::string reasons;
    std::string by;
    kernel::Instant decidedAt;
    std::optional<std::string> ground{}; ///< bids_are_valid_no_more; absent: no_candidate_left
    friend bool operator==(LotToRetender const&, LotToRetender const&) = default;
};
BOOST_DESCRIBE_STRUCT(LotToRetender, (), (tender, lot, bids, reasons, by, decidedAt, ground))

/// 招标投标情况书面报告 to the department (招标投标法 第四十七条). Published as award.report.
struct WrittenReportMade {
    static constexpr char const* kEventName = "award.written-report-made";
    std::string tender;
    std::string lot;
    std::string text;
    std::string by;
    kernel::Instant madeAt;
    friend bool operator==(WrittenReportMade const&, WrittenReportMade const&) = default;
};
BOOST_DESCRIBE_STRUCT(WrittenReportMade, (), (tender, lot, text, by, madeAt))

/// The posting falls away with the report that recommended its candidates (重新评标): they are posted anew.
struct PostingFallen {
    static constexpr char const* kEventName = "award.posting-fallen";
    std::string tender;
    std::string lot;
    std::int64_t report = 1;              ///< number of the report that is corrected
    std::vector<std::int64_t> objections; ///< that the correction answers
    std::string by;
    kernel::Instant fellAt;
    friend bool operator==(PostingFallen const&, PostingFallen const&) = default;
};
BOOST_DESCRIBE_STRUCT(PostingFallen, (), (tender, lot, report, objections, by, fellAt))

using AwardEvent =
    std::variant<CandidatesPosted, CandidateGaveUp, CandidatePassedOver, WinnerDetermined, AwardCancelled,
                 LotToRetender, WrittenReportMade, PostingFallen, ExaminationOrdered, ExaminationOpined,
                 CandidateExamined, ValidityRequested, ValidityAnswered, ValiditySettled>;

enum class AwardPhase { not_posted, posted, examining, determined, to_retender };
BOOST_DESCRIBE_ENUM(AwardPhase, not_posted, posted, examining, determined, to_retender)

/// Why a candidate cannot win any more.
struct CandidateOut {
    std::string candidate;
    std::string ground;
    std::string reasons;
};

struct Extension {
    ValidityRequested requested;
    std::vector<ValidityAnswered> answers;
    std::optional<ValiditySettled> settled;

    [[nodiscard]] bool asks(std::string const& bidder) const;
    [[nodiscard]] ValidityAnswered const* answer_of(std::string const& bidder) const;
};

struct FallenPosting {
    CandidatesPosted posted;
    PostingFallen fallen;
};

struct Award {
    AwardPhase phase = AwardPhase::not_posted;
    std::optional<CandidatesPosted> posted;
    std::vector<CandidateGaveUp> gave_up;
    std::vector<CandidateOut> out; ///< passed over, given up before a notice, not extended, or their award cancelled
    std::optional<WinnerDetermined> determined;
    std::vector<AwardCancelled> cancelled;
    std::vector<WinnerDetermined> fallen;            ///< the award of each cancellation
    std::optional<WrittenReportMade> written_report; ///< on the award that stands
    std::optional<LotToRetender> to_retender;
    std::vector<FallenPosting> fallen_postings;
    std::vector<std::int64_t> corrected; ///< objections that a re-evaluation answers: they stand against nobody now
    std::vector<Examination> examinations;

    std::vector<Extension> extensions; ///< of the bids' validity, in order

    /// The request that is not settled yet.
    [[nodiscard]] Extension const* pending_extension() const;
    /// When this bidder left because it did not extend its bid.
    [[nodiscard]] std::optional<kernel::Instant> left_at(std::string const& bidder) const;
    [[nodiscard]] exchange::PostedCandidate const* candidate(std::string const& bidder) const;
    [[nodiscard]] CandidateOut const* out_of(std::string const& bidder) const;
    [[nodiscard]] bool has_given_up(std::string const& bidder) const;
    /// That is going on; null: none.
    [[nodiscard]] Examination const* examination() const;
    /// The best-ranked candidate that is not out; null: none is left, or none is posted.
    [[nodiscard]] exchange::PostedCandidate const* first_standing() const;
};
void evolve(Award& award, AwardEvent const& event);

} // namespace haihe::trading
