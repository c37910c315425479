#pragma once

// The way of the walk's one lot from its opening record to its contract.

#include "law/periods/award_is_within_bid_validity.hpp"
#include "supervision/watch/told_walk.hpp"

#include <string>
#include <vector>

namespace haihe::supervision {

inline constexpr char const* kFirstBidder = "91120112M000100B1Q";
inline constexpr char const* kSecondBidder = "91120112M000100C1R";
inline constexpr kernel::Duration kMillisecond{1};

inline std::string code_told() { return watched_tender().code; }
inline kernel::Instant reported_at() { return deadline_told() + kernel::hours(5); }
inline kernel::Instant posted_at() { return deadline_told() + kernel::days(1); }
inline kernel::Instant posted_until() { return kernel::Date::of(posted_at() + kernel::days(3)).ends_at(); }
inline kernel::Instant noticed_at() { return posted_until() + kernel::days(1); }
inline kernel::Instant signed_at() { return noticed_at() + kernel::days(9); }

inline EvaluationTold evaluated(std::string const& outcome = "candidates") {
    EvaluationTold told{{code_told(),
                         lot_told(),
                         "lowest_evaluated_price",
                         deadline_told() + kernel::hours(2),
                         {},
                         {},
                         {},
                         outcome,
                         {},
                         ""},
                        {},
                        reported_at()};
    told.report.bids = {{"0", kFirstBidder, "示例甲", kernel::yuan(90), {}, {}, {}, {}},
                        {"1", kSecondBidder, "示例乙", kernel::yuan(95), {}, {}, {}, {}},
                        {"2", "", "示例丙", kernel::yuan(80), {}, {{"clause", "Q1", 5, {}}}, {}, {}}};
    if (outcome == "candidates") told.report.candidates = {"0", "1"};
    for (auto const* member : {"a", "b", "c", "d", "e"}) told.opinions.push_back({member, "agrees", "", {}});
    return told;
}
inline std::vector<std::string> asked_bidders() { return {"", "", ""}; } // as the record names them
inline kernel::Instant valid_until_told() {
    return law::bids_valid_until(deadline_told(), trading::lawful_publication().announcement.timeTable.bidValidityDays);
}
inline RequestTold requested() {
    auto const until = valid_until_told();
    return {{code_told(), lot_told(), 1, until, until + kernel::days(60), until - kernel::days(1), "曾经暂停。"},
            asked_bidders(),
            posted_at()};
}
inline exchange::ValiditySettled settled() {
    return {code_told(), lot_told(), 1, asked_bidders(), {}, posted_at() + kernel::days(1)};
}
inline CandidatesTold posted() {
    return {{code_told(),
             lot_told(),
             {{1, kFirstBidder, "示例甲", kernel::yuan(90), 100, "", "", ""},
              {2, kSecondBidder, "示例乙", kernel::yuan(95), 110, "", "", ""}},
             posted_until(),
             "示例交易平台"},
            reported_at(),
            posted_at()};
}
inline AwardTold award() {
    return {{code_told(), lot_told(), kFirstBidder, "示例甲", kernel::yuan(90), 100, "", ""}, noticed_at()};
}
inline ResultTold result() {
    return {{code_told(), lot_told(), kFirstBidder, "示例甲", kernel::yuan(90), 1, "", ""}, noticed_at()};
}
inline AwardTold next_award() {
    return {{code_told(), lot_told(), kSecondBidder, "示例乙", kernel::yuan(95), 110, "", ""},
            noticed_at() + kernel::days(2)};
}
inline ResultTold next_result() {
    return {{code_told(), lot_told(), kSecondBidder, "示例乙", kernel::yuan(95), 2, "gave_up", "书面放弃。"},
            noticed_at() + kernel::days(2)};
}
inline exchange::AwardCancelled cancellation() {
    return {code_told(), lot_told(), kFirstBidder, "gave_up", noticed_at() + kernel::days(1)};
}
inline exchange::ObjectionAnswered upheld(std::int64_t number = 1) {
    return {code_told(), number, "upheld", "评分有误。", posted_at() + kernel::days(1)};
}
inline exchange::ReevaluationOrdered reevaluation() {
    return {code_told(), lot_told(), 1, {1}, posted_at() + kernel::days(2)};
}
inline exchange::CandidateExamined examination(bool confirmed = false) {
    return {code_told(), lot_told(), kFirstBidder,      "changed_state", "资产被查封。",
            confirmed,   5,          confirmed ? 5 : 2, posted_until(),  posted_until() + kernel::hours(5)};
}
/// Of the second report, after reevaluation().
inline EvaluationTold evaluated_again() {
    auto told = evaluated();
    told.report.number = 2;
    told.report.corrects = exchange::ReportCorrection{{}, {1}, "漏评。"};
    told.reported_at = posted_at() + kernel::days(3);
    return told;
}
inline CandidatesTold posted_again() {
    auto told = posted();
    told.notice.report = 2;
    told.reported_at = told.posted_at = posted_at() + kernel::days(3);
    told.notice.postedUntil = kernel::Date::of(told.posted_at + kernel::days(3)).ends_at();
    return told;
}
inline exchange::AwardReported award_report() {
    return {code_told(), lot_told(), "示例书面报告。", noticed_at() + kernel::days(3)};
}
inline TerminationTold termination() { return {{code_told(), "资金调整。", "十日内连同利息退还。"}, noticed_at()}; }
inline exchange::ContractSigned contract() {
    return {code_told(), lot_told(), "", "", kFirstBidder, "示例甲", kernel::yuan(90), 100, noticed_at(), signed_at()};
}
inline exchange::ObjectionRaised objection(std::int64_t number = 1) {
    return {code_told(), number, "result", lot_told(), kSecondBidder, "业绩不实。", posted_at() + kernel::hours(1)};
}
inline exchange::ObjectionAnswered answer(std::int64_t number = 1) {
    return {code_told(), number, "dismissed", "经核查属实。", posted_at() + kernel::days(1)};
}
inline exchange::LotFailed failed_for(std::string const& ground) {
    return {code_told(), lot_told(), 3, ground, noticed_at()};
}

/// Published, opened, and what comes after.
inline std::vector<Told> told_and(std::vector<Told> const& after) {
    auto all = told_of_published_tender();
    all.emplace_back(opened({"opened", "opened", "opened"}));
    all.insert(all.end(), after.begin(), after.end());
    return all;
}
inline story::TenderStory story_and(std::vector<Told> const& after) { return story_told(told_and(after)); }

} // namespace haihe::supervision
