#include "hub/intake/evaluation_check.hpp"

#include "hub/intake/opening_check.hpp"
#include "hub/intake/told_award.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

/// The faults of a report that was changed.
template <class Change>
Names report_with(Change const& change, ToldTender const& tender = opened_tender()) {
    auto report = report_told();
    auto told = reported();
    change(report, told);
    return named(check(report, told, tender));
}

Names faults_in(ToldTender const& tender) {
    return report_with([](auto&, auto&) {}, tender);
}

Names failing(std::string const& ground, ToldTender const& tender, std::int64_t more_bids = 0) {
    auto told = failure_told(ground);
    told.bids += more_bids;
    return named(check(told, tender));
}

} // namespace

TEST(IntakeOfEvaluations, takes_a_report_that_agrees_with_the_record) {
    EXPECT_EQ(faults_in(opened_tender()), Names{});
}

TEST(IntakeOfEvaluations, a_report_is_of_a_lot_that_was_opened_and_comes_once) {
    EXPECT_EQ(faults_in(announced_tender()), Names{"evaluation_follows_the_opening_record /lot"});
    exchange::LotFailed const failed{kTender, kLot, 2, "fewer_than_three_bidders", kDeadline};
    EXPECT_EQ(faults_in(with(announced_tender(), failed)), Names{"lot_has_not_failed /lot"});
    EXPECT_EQ(faults_in(evaluated_tender()), Names{"lot_is_evaluated_once /lot"});
    auto const of_lot = [](std::string const& lot) {
        return report_with([&](auto& report, auto& told) { report.lot = told.lot = lot; });
    };
    EXPECT_EQ(of_lot(kNoLot), Names{"lot_is_of_the_tender /lot"});
    EXPECT_EQ(of_lot(kOtherLot), Names{"evaluation_follows_the_opening_record /lot"});
    EXPECT_EQ(report_with([](auto& report, auto&) { report.lot = kOtherLot; }),
              Names{"report_is_of_its_lot /report/lot"});
}

TEST(IntakeOfEvaluations, record_evaluation_and_report_come_in_this_order) {
    Names const refused{"report_follows_its_evaluation /reportedAt"};
    EXPECT_EQ(report_with([](auto& report, auto&) { report.begunAt = kRecorded - kMillisecond; }), refused);
    EXPECT_EQ(report_with([](auto& report, auto& told) { told.reportedAt = report.begunAt - kMillisecond; }), refused);
    EXPECT_EQ(report_with([](auto& report, auto& told) { told.reportedAt = report.begunAt; }), Names{});
}

TEST(IntakeOfEvaluations, the_method_is_the_documents) {
    auto tender = opened_tender();
    tender.story.documents->evaluation = exchange::EvaluationTerms{};
    tender.story.documents->evaluation->method = "comprehensive";
    EXPECT_EQ(faults_in(tender), Names{"method_is_the_documents /report/method"});
    tender.story.documents->evaluation->method = "lowest_evaluated_price";
    EXPECT_EQ(faults_in(tender), Names{});
    tender.story.documents->evaluation->candidates = 1;
    EXPECT_EQ(faults_in(tender), Names{"candidates_are_at_most_as_many_as_stated /report/candidates"});
}

TEST(IntakeOfEvaluations, the_bids_judged_are_those_that_were_opened) {
    Names const refused{"evaluated_bids_are_those_of_the_record /report/bids"};
    EXPECT_EQ(report_with([](auto& report, auto&) { report.bids.pop_back(); }), refused);
    EXPECT_EQ(report_with([](auto& report, auto&) { std::swap(report.bids[0], report.bids[1]); }), refused);
    EXPECT_EQ(report_with([](auto& report, auto&) { report.bids[2].bidderName = "示例另一人"; }), refused);
    EXPECT_EQ(report_with([](auto& report, auto&) { report.bids[2].bidder = "another"; }), refused);
    EXPECT_EQ(report_with([](auto& report, auto&) {
                  report.bids.push_back({"4", "bidder4", "示例投标人4", {}, {}, {{"record", "x", 0, {}}}, {}, {}});
              }),
              refused);
    EXPECT_EQ(report_with([](auto& report, auto&) { report.bids[2].price = kernel::Money{1}; }),
              Names{"evaluated_price_is_the_one_read /report/bids/2/price"});
    EXPECT_EQ(report_with([](auto& report, auto&) { report.bids[0].price.reset(); }),
              Names{"evaluated_price_is_the_one_read /report/bids/0/price"});
    EXPECT_EQ(report_with([](auto& report, auto&) { report.bids[2].result = report.bids[0].result; }),
              Names{"rejected_bid_has_no_result /report/bids/2/result"});
}

TEST(IntakeOfEvaluations, candidates_are_valid_bids_by_rank) {
    auto const candidates = [](std::vector<std::string> const& ids) {
        return report_with([&](auto& report, auto&) { report.candidates = ids; });
    };
    EXPECT_EQ(candidates({"2"}), Names{}); // fewer than the documents allow
    EXPECT_EQ(candidates({"1", "2"}), (Names{"candidates_are_valid_bids_by_rank /report/candidates/0",
                                             "candidates_are_valid_bids_by_rank /report/candidates/1"}));
    EXPECT_EQ(candidates({"2", "1", "3"}), Names{"candidates_are_valid_bids_by_rank /report/candidates/2"});
    EXPECT_EQ(candidates({"2", "2"}), Names{"candidates_are_valid_bids_by_rank /report/candidates/1"});
    EXPECT_EQ(candidates({"2", "1", "3", "4"}), (Names{"candidates_are_at_most_as_many_as_stated /report/candidates",
                                                       "candidates_are_valid_bids_by_rank /report/candidates/2",
                                                       "candidates_are_valid_bids_by_rank /report/candidates/3"}));
}

TEST(IntakeOfEvaluations, the_outcome_follows_from_the_bids) {
    Names const refused{"outcome_follows_from_the_bids /report/outcome"};
    auto const outcome = [](char const* word, std::size_t valid, std::vector<std::string> const& candidates) {
        return report_with([&](auto& report, auto&) {
            report.outcome = word;
            report.candidates = candidates;
            for (std::size_t i = 0; i < report.bids.size(); ++i) {
                report.bids[i].rejections.clear();
                if (i >= valid) {
                    report.bids[i].rejections = {{"clause", "Q1", 5, {}}};
                    report.bids[i].result.reset();
                }
            }
        });
    };
    EXPECT_EQ(outcome("candidates", 2, {}), refused);
    EXPECT_EQ(outcome("all_bids_rejected", 0, {}), Names{});
    EXPECT_EQ(outcome("all_bids_rejected", 1, {}), refused);
    EXPECT_EQ(outcome("all_bids_rejected", 2, {"2"}), refused);
    EXPECT_EQ(outcome("competition_is_lacking", 2, {}), Names{});
    EXPECT_EQ(outcome("competition_is_lacking", 3, {}), refused);
    EXPECT_EQ(outcome("competition_is_lacking", 0, {}), refused);
    EXPECT_EQ(outcome("competition_is_lacking", 2, {"2"}), refused);
}

TEST(IntakeOfEvaluations, every_member_states_its_opinion_once) {
    Names const refused{"every_member_states_its_opinion /opinions"};
    EXPECT_EQ(report_with([](auto&, auto& told) { told.opinions.pop_back(); }), refused);
    EXPECT_EQ(report_with([](auto&, auto& told) { told.opinions[0].member = "b"; }), refused);
    EXPECT_EQ(report_with([](auto&, auto& told) { told.opinions[0].member = "z"; }), refused);
    EXPECT_EQ(report_with([](auto&, auto& told) { std::swap(told.opinions[0], told.opinions[4]); }), Names{});
}

TEST(IntakeOfFailures, after_an_evaluation_follow_from_it) {
    Names const refused{"failure_follows_from_the_evaluation /ground"};
    for (auto const* ground : {"all_bids_rejected", "competition_is_lacking", "no_candidate_left"}) {
        auto const outcome = ground == std::string("no_candidate_left") ? "candidates" : ground;
        EXPECT_EQ(failing(ground, evaluated_tender(outcome)), Names{}) << ground;
        auto unreported = failure_told(ground);
        EXPECT_EQ(named(check(unreported, opened_tender())), refused) << ground;
        for (auto const* other : {"all_bids_rejected", "competition_is_lacking", "candidates"})
            if (other != std::string(outcome)) {
                EXPECT_EQ(failing(ground, evaluated_tender(other)), refused) << ground << " " << other;
            }
        EXPECT_EQ(failing(ground, evaluated_tender(outcome), 1), Names{"failure_counts_the_bids_judged /bids"});
    }
    auto early = failure_told("all_bids_rejected");
    early.failedAt = kReported - kMillisecond;
    EXPECT_EQ(named(check(early, evaluated_tender("all_bids_rejected"))), refused);
}

TEST(IntakeOfFailures, after_an_evaluation_come_once_and_before_a_contract) {
    EXPECT_EQ(failing("no_candidate_left", posted_tender()), Names{});
    EXPECT_EQ(failing("no_candidate_left", awarded_tender()), Names{"award_is_cancelled_first /lot"});
    EXPECT_EQ(failing("no_candidate_left", cancelled_tender()), Names{});
    EXPECT_EQ(failing("no_candidate_left", contracted_tender()), Names{"lot_has_no_contract /lot"});
    auto const failed = with(evaluated_tender(), failure_told("no_candidate_left"));
    EXPECT_EQ(failing("no_candidate_left", failed), Names{"lot_has_not_failed /lot"});
    EXPECT_EQ(failing("no_candidate_left", announced_tender()), Names{"evaluation_follows_the_opening_record /lot"});
    auto other = failure_told("no_candidate_left");
    other.lot = kNoLot;
    EXPECT_EQ(named(check(other, evaluated_tender())), Names{"lot_is_of_the_tender /lot"});
}

} // namespace haihe::hub
