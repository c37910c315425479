#pragma once

// 定标 of one lot. Stream `award/<lot>`. Candidates as the committee reported them are posted for objection; the winner
// is one of them (招标投标法 第四十条、第四十五条、第五十七条, 条例 第五十四条、第五十五条).

#include "exchange/messages/award.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

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

/// 重新招标 (条例 第五十五条). Published as lot.failed, ground no_candidate_left.
struct LotToRetender {
    static constexpr char const* kEventName = "award.lot-to-retender";
    std::string tender;
    std::string lot;
    std::int64_t bids = 0; ///< that the report judged
    std::string reasons;
    std::string by;
    kernel::Instant decidedAt;
    friend bool operator==(LotToRetender const&, LotToRetender const&) = default;
};
BOOST_DESCRIBE_STRUCT(LotToRetender, (), (tender, lot, bids, reasons, by, decidedAt))

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

using AwardEvent = std::variant<CandidatesPosted, CandidateGaveUp, CandidatePassedOver, WinnerDetermined,
                                AwardCancelled, LotToRetender, WrittenReportMade>;

enum class AwardPhase { not_posted, posted, determined, to_retender };
BOOST_DESCRIBE_ENUM(AwardPhase, not_posted, posted, determined, to_retender)

/// Why a candidate cannot win any more.
struct CandidateOut {
    std::string candidate;
    std::string ground;
    std::string reasons;
};

struct Award {
    AwardPhase phase = AwardPhase::not_posted;
    std::optional<CandidatesPosted> posted;
    std::vector<CandidateGaveUp> gave_up;
    std::vector<CandidateOut> out; ///< passed over, given up before a notice, or their award cancelled
    std::optional<WinnerDetermined> determined;
    std::vector<AwardCancelled> cancelled;
    std::vector<WinnerDetermined> fallen;            ///< the award of each cancellation
    std::optional<WrittenReportMade> written_report; ///< on the award that stands
    std::optional<LotToRetender> to_retender;

    [[nodiscard]] exchange::PostedCandidate const* candidate(std::string const& bidder) const;
    [[nodiscard]] CandidateOut const* out_of(std::string const& bidder) const;
    [[nodiscard]] bool has_given_up(std::string const& bidder) const;
    /// The best-ranked candidate that is not out; null: none is left, or none is posted.
    [[nodiscard]] exchange::PostedCandidate const* first_standing() const;
};
void evolve(Award& award, AwardEvent const& event);

} // namespace haihe::trading
