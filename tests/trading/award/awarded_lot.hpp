#pragma once

// A lot from its opening to the award: five in the list, one of them revoked; of the four judged three are candidates.

#include "trading/award/award.hpp"
#include "trading/award/determine_winner.hpp"
#include "trading/award/post_candidates.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/opening/opening.hpp"
#include "trading/tender/tender_walk.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

inline constexpr char const* kLot = "A1201000001000001001001";
inline kernel::Instant const kReported = *kernel::Instant::parse("2026-03-25T02:00:00.000Z");
inline kernel::Instant const kPosted = *kernel::Instant::parse("2026-03-26T02:00:00.000Z");
/// 24:00 of 29 March in China: three whole days after that of the posting.
inline kernel::Instant const kPostedUntil = *kernel::Instant::parse("2026-03-29T16:00:00.000Z");
inline kernel::Instant const kNoticed = kPostedUntil + kernel::hours(10);
inline constexpr kernel::Duration kMillisecond{1};

template <class T>
std::string rule_of(kernel::Result<T> const& outcome) {
    return outcome ? "" : outcome.error().rule;
}

inline Tender held(Tender tender, std::string ground = "order", std::string source = "示例令1") {
    evolve(tender, TenderEvent{HoldPlaced{std::move(ground), std::move(source), kIssue}});
    return tender;
}

/// Registered anew as not compulsory.
inline Tender voluntary_tender() {
    auto tender = published_tender();
    tender.registered.compulsory = false;
    return tender;
}

inline Opening opened_lot() {
    Opening opening;
    BidsListed listed;
    listed.tender = "A1201000001000001001";
    listed.lot = kLot;
    listed.bids = {{"bid-a", "A", "示例甲公司", false},
                   {"bid-b", "B", "示例乙公司", false},
                   {"bid-c", "C", "示例丙公司", false},
                   {"bid-d", "D", "示例丁公司", false},
                   {"bid-e", "E", "示例戊公司", false}};
    evolve(opening, OpeningEvent{listed});
    evolve(opening, OpeningEvent{BidLeftUnopened{"bid-e", "revoked", "not_decrypted_by_its_bidder", "", "", kIssue}});
    return opening;
}

inline exchange::BidResult points(std::int64_t rank) {
    exchange::BidResult result;
    result.total = kernel::Decimal{9000 - rank * 100, 2};
    result.rank = rank;
    return result;
}

/// B's price was corrected; D's bid was rejected.
inline Evaluation evaluated_lot(std::string outcome = "candidates") {
    Evaluation evaluation;
    EvaluationBegun begun;
    begun.tender = "A1201000001000001001";
    begun.lot = kLot;
    exchange::EvaluationReport report;
    report.tender = begun.tender;
    report.lot = kLot;
    report.outcome = std::move(outcome);
    std::int64_t rank = 0;
    for (auto const& bid : opened_lot().bids) {
        if (bid.left_unopened) continue;
        ++rank;
        kernel::Money const price = kernel::yuan(9'000'000 + rank * 10'000);
        exchange::BidReading const reading{bid.of.bidderName, price, 300 + rank, "合格",
                                           "示例负责人" + std::to_string(rank)};
        begun.bids.push_back({bid.of.bidId, bid.of.bidder, bid.of.bidderName, reading, {}});
        exchange::EvaluatedBid told{bid.of.bidId, bid.of.bidder, bid.of.bidderName, price, {}, {}, {}, points(rank)};
        if (bid.of.bidder == "B") told.corrected = kernel::yuan(9'021'000);
        if (bid.of.bidder == "D") {
            told.rejections = {{"clause", "R1", 4, {"没有响应工期要求"}}};
            told.result.reset();
        } else if (report.outcome == "candidates") {
            report.candidates.push_back(bid.of.bidId);
        }
        report.bids.push_back(std::move(told));
    }
    evolve(evaluation, EvaluationEvent{begun});
    evolve(evaluation, EvaluationEvent{ReportCompleted{report, {}, kReported}});
    return evaluation;
}

inline PostCandidates posting_of_the_report() {
    exchange::CandidatesNotice notice{"A1201000001000001001", kLot, candidates_of(evaluated_lot()), kPostedUntil,
                                      "示例业务室 022-00000000"};
    for (auto& one : notice.candidates) one.response = "资质等级符合招标文件要求";
    return {notice, {}, "signer"};
}

inline Award posted_award() {
    Award award;
    evolve(
        award,
        AwardEvent{post(award, published_tender(), evaluated_lot(), kLot, posting_of_the_report(), kPosted).value()});
    return award;
}

/// The notices that the host should sign for this candidate.
inline DetermineWinner winning(Award const& award, std::string const& winner) {
    auto const& candidate = *award.candidate(winner);
    return {award_notice_of(award, candidate), {}, result_notice_of(award, candidate), {}, "signer"};
}

inline Award determined_award(Award award = posted_award(), std::string const& winner = "A",
                              kernel::Instant at = kNoticed) {
    evolve(
        award,
        AwardEvent{determine(award, published_tender(), approved_project(), {}, winning(award, winner), at).value()});
    return award;
}

} // namespace haihe::trading
