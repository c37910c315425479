#include "trading/award/order_reevaluation.hpp"

#include "trading/award/cancel_award.hpp"
#include "trading/award/examined_lot.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

OrderReevaluation corrected_scores() { return {{1}, "score", {"bid-a"}, "示例：业绩项漏评。", {}, "signer"}; }

std::string ordering(OrderReevaluation const& command, Dispute const& dispute = upheld_dispute(),
                     Award const& award = posted_award()) {
    return rule_of(
        order(award, published_tender(), judged_as_reported(), sitting_committee(), dispute, command, kNoticed));
}

} // namespace

TEST(OrderReevaluation, rests_on_an_upheld_objection_to_the_result) {
    EXPECT_EQ(ordering(corrected_scores()), "");
    EXPECT_EQ(ordering(corrected_scores(), upheld_dispute(false)), ""); // against a candidate
    EXPECT_EQ(ordering(corrected_scores(), {}), "reevaluation_has_its_ground");
    for (std::vector<std::int64_t> const& objections : {std::vector<std::int64_t>{}, {2}, {1, 2}, {1, 1}}) {
        auto command = corrected_scores();
        command.objections = objections;
        EXPECT_EQ(ordering(command), "reevaluation_has_its_ground");
    }
    Dispute dismissed = upheld_dispute();
    dismissed.objections.front().settled->answer.finding = "dismissed";
    EXPECT_EQ(ordering(corrected_scores(), dismissed), "reevaluation_has_its_ground");
    Dispute other_lot = upheld_dispute();
    other_lot.objections.front().raised.lot = "A1201000001000001001002";
    EXPECT_EQ(ordering(corrected_scores(), other_lot), "reevaluation_has_its_ground");
    Dispute another_open = upheld_dispute();
    another_open.objections.push_back(another_open.objections.front());
    another_open.objections.back().raised.number = 2;
    another_open.objections.back().settled.reset();
    EXPECT_EQ(ordering(corrected_scores(), another_open), "objections_are_answered");
}

TEST(OrderReevaluation, says_what_is_corrected) {
    auto command = corrected_scores();
    command.sheets = "everything";
    EXPECT_EQ(ordering(command), "reevaluation_names_its_sheets");
    for (std::vector<std::string> const& bids :
         {std::vector<std::string>{}, {"bid-e"}, {"bid-a", "bid-a"}, {"bid-d"}}) {
        command = corrected_scores();
        command.bids = bids;
        EXPECT_EQ(ordering(command), "reevaluation_names_its_bids"); // bid-d was rejected: it has no scores
    }
    command.sheets = "review";
    command.bids = {"bid-d"};
    EXPECT_EQ(ordering(command), "");
    command.reasons.clear();
    EXPECT_EQ(ordering(command), "reasons_are_given");
}

TEST(OrderReevaluation, comes_before_any_award) {
    auto award = determined_award();
    EXPECT_EQ(ordering(corrected_scores(), upheld_dispute(), award), "step_follows_the_award");
    evolve(award,
           AwardEvent{cancel(award, published_tender(), false, {"no_bond", "示例理由", "signer"}, kNoticed).value()});
    EXPECT_EQ(ordering(corrected_scores(), upheld_dispute(), award), "reevaluation_precedes_the_award");
}

TEST(OrderReevaluation, makes_the_posting_fall_and_answers_its_objection) {
    auto award = posted_award();
    auto const dispute = upheld_dispute(false);
    EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), dispute, winning(award, "A"), kNoticed)),
              "no_upheld_objection_concerns_the_winner");
    auto evaluation = judged_as_reported();
    auto const ordered =
        order(award, published_tender(), evaluation, sitting_committee(), dispute, corrected_scores(), kNoticed)
            .value();
    ASSERT_EQ(ordered.evaluation.size(), 1U);
    for (auto const& event : ordered.evaluation) evolve(evaluation, event);
    evolve(award, AwardEvent{ordered.fallen});
    EXPECT_EQ(award.phase, AwardPhase::not_posted);
    EXPECT_EQ(award.fallen_postings.size(), 1U);
    EXPECT_EQ(evaluation.phase, EvaluationPhase::scoring);
    EXPECT_FALSE(evaluation.reported);
    EXPECT_EQ(ordering(corrected_scores(), dispute, award), "step_follows_the_award"); // twice at once
    auto second = judged_as_reported().reported->report;
    second.number = 2;
    evolve(evaluation, EvaluationEvent{ReportCompleted{second, {}, kNoticed}});
    auto posting = posting_of_the_report();
    posting.notice.postedUntil = kNoticed + kernel::days(5);
    auto const posting_again = [&] { return post(award, published_tender(), evaluation, kLot, posting, kNoticed); };
    EXPECT_EQ(rule_of(posting_again()), "candidates_are_as_reported");
    posting.notice.report = 2;
    evolve(award, AwardEvent{posting_again().value()});
    EXPECT_EQ(ordering(corrected_scores(), dispute, award), "reevaluation_has_its_ground"); // it is answered
    EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), dispute, winning(award, "A"),
                                posting.notice.postedUntil)),
              "");
}

TEST(OrderReevaluation, leaves_nobody_to_win_while_the_evaluation_itself_is_wrong) {
    auto award = posted_award();
    for (auto const* candidate : {"A", "B", "C"})
        EXPECT_TRUE(upheld_dispute().is_upheld_against(kLot, candidate, award.corrected));
    EXPECT_FALSE(upheld_dispute().is_upheld_against(kLot, "A", {1}));
    EXPECT_EQ(rule_of(determine(award, published_tender(), approved_project(), upheld_dispute(), winning(award, "A"),
                                kNoticed)),
              "no_upheld_objection_concerns_the_winner");
}

TEST(OrderReevaluation, voids_what_a_member_concluded_that_was_replaced_since) {
    auto committee = sitting_committee();
    evolve(committee,
           CommitteeEvent{MemberReplaced{
               "m1", {"r1", "示例候补", "Er1", "expert", ""}, "示例理由", "signer", kReported + kernel::hours(1)}});
    auto evaluation = judged_as_reported();
    auto const ordered =
        order(posted_award(), published_tender(), evaluation, committee, upheld_dispute(), corrected_scores(), kNoticed)
            .value();
    ASSERT_EQ(ordered.evaluation.size(), 2U);
    for (auto const& event : ordered.evaluation) evolve(evaluation, event);
    EXPECT_TRUE(evaluation.sits("r1"));
    EXPECT_FALSE(evaluation.sits("m1"));
    EXPECT_EQ(evaluation.phase, EvaluationPhase::reviewing);
    EXPECT_EQ(evaluation.scores_before.size(), 4U);
}

} // namespace haihe::trading
