#include "trading/evaluation/review_bids.hpp"

#include "trading/evaluation/judged_lot.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {

TEST(ReviewBids, takes_a_whole_sheet_of_each_member_once) {
    JudgedLot lot;
    EXPECT_EQ(lot.review(0, [](ReviewSheet& sheet) { sheet.lot = "another"; }), "sheet_is_of_this_lot");
    EXPECT_EQ(lot.review(0, [](ReviewSheet& sheet) { sheet.bids.pop_back(); }), "every_bid_is_judged");
    EXPECT_EQ(lot.review(0, [](ReviewSheet& sheet) { std::swap(sheet.bids[0], sheet.bids[1]); }),
              "every_bid_is_judged");
    EXPECT_EQ(lot.review(0, [](ReviewSheet& sheet) { sheet.bids[1].clauses.pop_back(); }), "every_clause_is_judged");
    EXPECT_EQ(lot.review(0,
                         [](ReviewSheet& sheet) {
                             sheet.bids[1].clauses.push_back({"X9", true, ""});
                         }),
              "every_clause_is_judged");
    EXPECT_EQ(lot.review(0, [](ReviewSheet& sheet) { sheet.bids[1].clauses[0].met = false; }),
              "rejection_has_its_reason");
    EXPECT_EQ(lot.review(0,
                         [](ReviewSheet& sheet) {
                             sheet.bids[1].grounds = {{"price_below_cost", ""}};
                         }),
              "rejection_has_its_reason");
    EXPECT_EQ(lot.review(0,
                         [](ReviewSheet& sheet) {
                             sheet.bids[1].grounds = {{"not_to_our_taste", "示例"}};
                         }),
              "ground_is_the_laws");
    EXPECT_EQ(lot.review(0), "");
    EXPECT_EQ(lot.review(0), "sheet_is_handed_in_once");
    auto stranger = lot.review_sheet(1);
    stranger.member = "stranger";
    EXPECT_EQ(lot.take(review(lot.evaluation, lot.committee, lot.terms, stranger, false, kNow)),
              "caller_judges_the_lot");
    EXPECT_EQ(lot.take(review(lot.evaluation, lot.committee, lot.terms, lot.review_sheet(1), true, kNow)),
              "tender_is_not_held");
}

TEST(ReviewBids, needs_the_promise_of_who_has_not_stood_aside) {
    JudgedLot lot;
    evolve(lot.committee, MemberStoodAside{"m3", "示例", kNow});
    EXPECT_EQ(lot.review(3), "member_has_promised");
    evolve(lot.committee, MemberReplaced{"m3", {"m9", "示例", "E9", "expert", ""}, "示例", "host", kNow});
    evolve(lot.evaluation, ConclusionsVoided{"m3", "m9", kNow});
    EXPECT_EQ(lot.review(3), "member_has_promised");
    evolve(lot.committee, MemberPromised{"m9", "{}", {}, kNow});
    EXPECT_EQ(lot.review(3), "");
}

TEST(ReviewBids, rejects_by_more_than_half_and_by_no_less) {
    for (std::size_t against = 0; against <= 5; ++against) {
        JudgedLot lot;
        lot.review_all([&](std::size_t member, ReviewSheet& sheet) {
            if (member < against) sheet.bids[0].clauses[0] = {"Q1", false, "示例"};
            if (member < against) sheet.bids[1].clauses[1] = {"R1", false, "示例"}; // does not reject
            if (member < against) sheet.bids[2].grounds = {{"price_below_cost", "示例"}};
        });
        bool const majority = against >= 3;
        auto const& outcomes = lot.evaluation.outcomes;
        ASSERT_EQ(outcomes.size(), 3U);
        EXPECT_EQ(outcomes[0].rejections.size(), majority ? 1U : 0U);
        EXPECT_EQ(outcomes[1].rejections.size(), 0U);
        EXPECT_EQ(outcomes[1].deviations.size(), majority ? 1U : 0U);
        EXPECT_EQ(outcomes[2].rejections.size(), majority ? 1U : 0U);
        if (majority) {
            EXPECT_EQ(outcomes[0].rejections[0].by, "clause");
            EXPECT_EQ(outcomes[2].rejections[0].by, "ground");
            EXPECT_EQ(outcomes[2].rejections[0].votes, static_cast<std::int64_t>(against));
            EXPECT_EQ(outcomes[2].rejections[0].reasons.size(), against);
        }
        EXPECT_EQ(lot.evaluation.phase, majority ? EvaluationPhase::judging_competition : EvaluationPhase::scoring);
    }
}

TEST(ReviewBids, no_vote_spares_what_the_record_establishes) {
    JudgedLot lot({100, 110, 120});
    auto begun = *lot.evaluation.begun;
    begun.maximumPrice = kernel::Money{119'99};
    begun.bids[1].reading.reset();
    evolve(lot.evaluation, begun);
    lot.review_all();
    EXPECT_TRUE(lot.evaluation.outcomes[0].rejections.empty());
    EXPECT_EQ(lot.evaluation.outcomes[1].rejections.at(0).code, "does_not_respond_in_substance");
    EXPECT_EQ(lot.evaluation.outcomes[2].rejections.at(0).code, "price_above_the_maximum");
    EXPECT_EQ(lot.evaluation.outcomes[2].rejections.at(0).by, "record");
    begun.maximumPrice = kernel::Money{120'00}; // at the maximum is not above it
    Evaluation at_the_maximum;
    evolve(at_the_maximum, begun);
    lot.evaluation = at_the_maximum;
    lot.review_all();
    EXPECT_TRUE(lot.evaluation.outcomes[2].rejections.empty());
}

TEST(ReviewBids, rejects_on_each_ground_of_the_law) {
    for (auto const* ground :
         {"neither_stamped_nor_signed", "consortium_without_agreement", "bidder_fails_the_qualification",
          "two_different_bids", "price_below_cost", "price_above_the_maximum", "does_not_respond_in_substance",
          "collusion_fraud_or_bribery", "related_bidders", "consortium_member_bids_twice"}) {
        JudgedLot lot;
        lot.review_all([&](std::size_t, ReviewSheet& sheet) { sheet.bids[2].grounds = {{ground, "示例"}}; });
        ASSERT_EQ(lot.evaluation.outcomes[2].rejections.size(), 1U) << ground;
        EXPECT_EQ(lot.evaluation.outcomes[2].rejections.at(0).code, ground);
        EXPECT_TRUE(lot.evaluation.outcomes[1].rejections.empty()) << ground;
    }
}

TEST(ReviewBids, leads_on_by_how_many_are_left) {
    for (std::size_t rejected = 0; rejected <= 4; ++rejected) {
        JudgedLot lot({100, 110, 120, 130});
        lot.review_all([&](std::size_t, ReviewSheet& sheet) {
            for (std::size_t bid = 0; bid < rejected; ++bid) sheet.bids[bid].clauses[0] = {"Q1", false, "示例"};
        });
        EXPECT_EQ(lot.evaluation.phase, rejected == 4   ? EvaluationPhase::reporting
                                        : rejected >= 2 ? EvaluationPhase::judging_competition
                                                        : EvaluationPhase::scoring);
        EXPECT_EQ(lot.evaluation.valid().size(), 4 - rejected);
    }
}

TEST(JudgeCompetition, is_decided_by_the_majority) {
    for (std::size_t lacking = 0; lacking <= 5; ++lacking) {
        JudgedLot lot;
        lot.review_all([](std::size_t, ReviewSheet& sheet) { sheet.bids[0].clauses[0] = {"Q1", false, "示例"}; });
        ASSERT_EQ(lot.evaluation.phase, EvaluationPhase::judging_competition);
        for (std::size_t member = 0; member < 5; ++member) {
            EXPECT_EQ(lot.vote(member, member < lacking), "");
            if (member < 4) {
                EXPECT_EQ(lot.vote(member, true), "member_votes_once");
            }
        }
        EXPECT_EQ(lot.evaluation.phase, lacking >= 3 ? EvaluationPhase::reporting : EvaluationPhase::scoring);
        EXPECT_EQ(lot.evaluation.competition->lacking, lacking >= 3);
    }
}

} // namespace haihe::trading
