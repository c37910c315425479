#include "trading/evaluation/clarify_bid.hpp"
#include "trading/evaluation/correct_sheets.hpp"
#include "trading/evaluation/judged_lot.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

kernel::Digest digest_of(unsigned char first) {
    kernel::Digest digest;
    digest.bytes[0] = first;
    return digest;
}

void report(JudgedLot& lot) {
    for (std::size_t i = 0; i < lot.evaluation.members.size(); ++i) EXPECT_EQ(lot.give_opinion(i, "agrees"), "");
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reported);
}

/// Reported once; `sheets` of `bids` are ordered to be corrected.
JudgedLot reevaluated(std::string sheets, std::vector<std::string> bids) {
    JudgedLot lot;
    lot.review_all();
    lot.score_all();
    report(lot);
    evolve(lot.evaluation,
           EvaluationEvent{ReevaluationOrdered{
               "t", kLot, 1, digest_of(1), std::move(sheets), std::move(bids), {1}, "漏评", "host", kNow}});
    return lot;
}

auto points(std::size_t bid, char const* given) {
    return [=](std::size_t, ScoreSheet& sheet) { sheet.bids[bid].points[0].points = decimal(given); };
}

} // namespace

TEST(CorrectSheets, scores_of_what_is_concerned_change_and_no_others) {
    auto lot = reevaluated("score", {"b1"});
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::scoring);
    EXPECT_EQ(lot.evaluation.corrected.size(), 1U);
    auto const before = lot.evaluation.corrected.front().reported.report;
    EXPECT_EQ(before.candidates.front(), "b0");
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { points(0, "11")(0, sheet); }),
              "only_what_is_concerned_is_corrected");
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { points(2, "11")(0, sheet); }),
              "only_what_is_concerned_is_corrected");
    EXPECT_EQ(lot.review(0), "step_follows_the_evaluation");
    lot.score_all(points(1, "40"));
    ASSERT_EQ(lot.evaluation.phase, EvaluationPhase::reporting);
    auto const second = report_of(lot.evaluation, lot.committee, lot.terms);
    EXPECT_EQ(second.number, 2);
    ASSERT_TRUE(second.corrects);
    EXPECT_EQ(second.corrects->report, digest_of(1));
    EXPECT_EQ(second.corrects->objections, std::vector<std::int64_t>{1});
    EXPECT_EQ(second.candidates.front(), "b1");
    report(lot);
    EXPECT_EQ(lot.evaluation.corrected.front().reported.report, before); // the first stays
    EXPECT_EQ(lot.evaluation.corrected.front().opinions.size(), 5U);
    EXPECT_EQ(lot.evaluation.reported->opinions.size(), 5U);
}

TEST(CorrectSheets, review_of_what_is_concerned_changes_and_both_sheets_are_handed_in_anew) {
    auto lot = reevaluated("review", {"b0"});
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reviewing);
    auto const reject = [](std::size_t bid) {
        return [=](ReviewSheet& sheet) { sheet.bids[bid].clauses[0] = {"Q1", false, "没有资质"}; };
    };
    EXPECT_EQ(lot.review(0, reject(1)), "only_what_is_concerned_is_corrected");
    EXPECT_EQ(lot.score(0), "step_follows_the_evaluation");
    lot.review_all([&](std::size_t, ReviewSheet& sheet) { reject(0)(sheet); });
    EXPECT_EQ(lot.evaluation.valid(), (std::vector<std::string>{"b1", "b2"}));
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(lot.vote(i, false), "");
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { points(0, "11")(0, sheet); }), // b1
              "only_what_is_concerned_is_corrected");
    lot.score_all();
    report(lot);
    EXPECT_EQ(lot.evaluation.reported->report.candidates, (std::vector<std::string>{"b1", "b2"}));
}

TEST(CorrectSheets, a_bid_that_becomes_valid_is_scored_freely) {
    JudgedLot lot;
    lot.review_all([](std::size_t, ReviewSheet& sheet) { sheet.bids[2].clauses[0] = {"Q1", false, "没有资质"}; });
    for (std::size_t i = 0; i < 5; ++i) lot.vote(i, false);
    lot.score_all();
    report(lot);
    evolve(lot.evaluation,
           EvaluationEvent{ReevaluationOrdered{"t", kLot, 1, {}, "review", {"b2"}, {1}, "错判", "host", kNow}});
    lot.review_all();
    EXPECT_EQ(lot.evaluation.valid().size(), 3U);
    lot.score_all(points(2, "40"));
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reporting);
    EXPECT_EQ(lot.evaluation.ranked.front().bidId, "b2");
}

TEST(CorrectSheets, who_replaces_a_member_judges_freely_and_the_others_as_before) {
    auto lot = reevaluated("score", {"b1"});
    evolve(lot.committee, MemberReplaced{"m4", {"r4", "示例候补", "Er4", "expert", ""}, "示例", "host", kNow});
    evolve(lot.committee, MemberPromised{"r4", "{}", {}, kNow});
    evolve(lot.evaluation, EvaluationEvent{ConclusionsVoided{"m4", "r4", kNow}});
    EXPECT_EQ(lot.evaluation.phase, EvaluationPhase::reviewing);
    EXPECT_EQ(lot.review(0), "sheet_is_handed_in_once");
    EXPECT_EQ(lot.review(4), "");
    EXPECT_EQ(lot.score(0, [](ScoreSheet& sheet) { points(0, "11")(0, sheet); }),
              "only_what_is_concerned_is_corrected");
    EXPECT_EQ(lot.score(4, [](ScoreSheet& sheet) { points(0, "11")(0, sheet); }), "");
}

TEST(CorrectSheets, a_price_is_corrected_of_what_is_concerned_only) {
    auto const correcting = [](std::string const& bid) {
        auto lot = reevaluated("review", {"b1"});
        lot.take(ask(lot.evaluation, lot.committee, {bid, "示例问题", kNow + kernel::hours(1)}, "m0", false, kNow));
        lot.take(answer(lot.evaluation, "B" + bid, {kLot, 1, "示例答复", kernel::yuan(105)}, {}, false, kNow));
        return lot.take(
            correct_price(lot.evaluation, lot.committee, {1, kernel::yuan(105), "示例"}, "m0", false, kNow));
    };
    EXPECT_EQ(correcting("b1"), "");
    EXPECT_EQ(correcting("b0"), "only_what_is_concerned_is_corrected");
}

} // namespace haihe::trading
