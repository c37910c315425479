#include "story/award_facts.hpp"

#include "story/told_story.hpp"

#include <gtest/gtest.h>

namespace haihe::story {

using kernel::days;

TEST(AwardFacts, begin_with_a_report_that_recommends_candidates) {
    EXPECT_TRUE(award_facts(TenderStory{}).empty());
    auto story = opened_story();
    EXPECT_TRUE(award_facts(story).empty());
    tell(story, report(kFirst), kReported);
    auto const facts = award_facts(story);
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].lot, kFirst);
    EXPECT_EQ(facts[0].reported_at, kReported);
    EXPECT_FALSE(facts[0].posted_at || facts[0].posted_until || facts[0].noticed_at || facts[0].contract_signed_at);
    EXPECT_EQ(facts[0].winner_rank, 0);
    EXPECT_FALSE(facts[0].ended);
    EXPECT_FALSE(facts[0].written_report_is_known); // there is no award yet
}

TEST(AwardFacts, set_no_time_for_candidates_that_there_are_not) {
    for (auto const* outcome : {"all_bids_rejected", "competition_is_lacking"}) {
        auto story = opened_story();
        tell(story, report(kFirst, outcome), kReported);
        EXPECT_FALSE(award_facts(story).at(0).reported_at) << outcome;
    }
    auto story = opened_story();
    tell(story, report(kFirst), kReported);
    tell(story, failed_later(kFirst, "no_candidate_left"));
    EXPECT_FALSE(award_facts(story).at(0).reported_at);
    EXPECT_TRUE(award_facts(story).at(0).ended);
}

TEST(AwardFacts, go_on_to_the_contract) {
    auto story = awarded_story();
    tell(story, contract(kFirst));
    auto const facts = award_facts(story).at(0);
    EXPECT_EQ(facts.reported_at, kReported);
    EXPECT_EQ(facts.posted_at, kPosted);
    EXPECT_EQ(facts.posted_until, kPostedUntil);
    EXPECT_EQ(facts.noticed_at, kNoticed);
    EXPECT_EQ(facts.winner_rank, 1);
    EXPECT_EQ(facts.contract_signed_at, kSigned);
    EXPECT_EQ(facts.contract_price, kernel::yuan(90));
}

TEST(AwardFacts, are_of_the_latest_award) {
    auto story = awarded_story();
    tell(story, next_result(kFirst), kNoticed + days(5));
    auto const facts = award_facts(story).at(0);
    EXPECT_EQ(facts.noticed_at, kNoticed + days(5));
    EXPECT_EQ(facts.winner_rank, 2);
    EXPECT_EQ(facts.ground, "gave_up");
}

TEST(AwardFacts, end_with_a_cancelled_award) {
    auto story = awarded_story();
    tell(story, cancellation(kFirst));
    auto const facts = award_facts(story).at(0);
    EXPECT_TRUE(facts.posted_at);
    EXPECT_FALSE(facts.noticed_at || facts.written_report_is_known);
    EXPECT_EQ(facts.winner_rank, 0);
}

TEST(AwardFacts, know_of_a_written_report_where_departments_are_told) {
    auto story = awarded_story();
    EXPECT_TRUE(award_facts(story).at(0).written_report_is_known);
    EXPECT_FALSE(award_facts(story).at(0).written_report_at);
    EXPECT_FALSE(award_facts(as_published(story)).at(0).written_report_is_known);
    tell(story, award_report(kFirst));
    EXPECT_EQ(award_facts(story).at(0).written_report_at, kNoticed + days(3));
    EXPECT_FALSE(award_facts(as_published(story)).at(0).written_report_at);
    auto public_only = posted_story();
    tell(public_only, result(kFirst), kNoticed);
    EXPECT_FALSE(award_facts(public_only).at(0).written_report_is_known);
}

TEST(AwardFacts, know_the_rank_of_a_winner_from_the_posting_too) {
    auto story = posted_story();
    auto second = award(kFirst);
    second.winner = kSecondBidder;
    tell(story, second, kNoticed);
    EXPECT_EQ(award_facts(story).at(0).winner_rank, 2);
    story.awards[0].winner = "somebody";
    EXPECT_EQ(award_facts(story).at(0).winner_rank, 0);
}

TEST(AwardFacts, of_the_public_rest_on_what_was_published) {
    auto const facts = award_facts(as_published(awarded_story())).at(0);
    EXPECT_EQ(facts.reported_at, kReported); // the posting states it
    EXPECT_EQ(facts.noticed_at, kNoticed);
    auto story = opened_story();
    tell(story, report(kFirst), kReported);
    EXPECT_TRUE(award_facts(as_published(story)).empty());
}

TEST(ValidityFacts, are_of_opened_lots_whose_bids_are_judged_here) {
    auto story = opened_story();
    EXPECT_TRUE(validity_facts(story).empty());
    exchange::DocumentManifest documents;
    documents.evaluation = exchange::EvaluationTerms{};
    tell(story, documents);
    story.announcement->timeTable.bidValidityDays = 90;
    auto const until = kernel::Date::of(kDeadline + days(90)).ends_at();
    ASSERT_EQ(validity_facts(story).size(), 1U);
    EXPECT_EQ(validity_facts(story)[0].valid_until, until);
    EXPECT_FALSE(validity_facts(story)[0].noticed_at || validity_facts(story)[0].ended);
    EXPECT_TRUE(validity_facts(as_published(story)).empty()); // who does not know of extensions says nothing

    auto const asked = story.in_the_running(kFirst);
    tell(story, exchange::ValidityRequest{kTender, kFirst, 1, until, until + days(60), until - days(1), "示例"}, asked,
         kReported);
    EXPECT_EQ(validity_facts(story)[0].valid_until, until);
    tell(story, exchange::ValiditySettled{kTender, kFirst, 1, asked, {}, kReported + days(1)});
    EXPECT_EQ(validity_facts(story)[0].valid_until, until + days(60));
    tell(story, result(kFirst), kNoticed);
    EXPECT_EQ(validity_facts(story)[0].noticed_at, kNoticed);
    tell(story, cancellation(kFirst));
    tell(story, failed_later(kFirst, "no_candidate_left"));
    EXPECT_TRUE(validity_facts(story)[0].ended);
}

TEST(ObjectionFacts, are_told_with_their_answers) {
    auto story = posted_story();
    tell(story, objection(1));
    tell(story, objection(2));
    tell(story, answer(1));
    auto const facts = facts_of(story, kNoticed).objections;
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].number, 1);
    EXPECT_EQ(facts[0].against, "result");
    EXPECT_EQ(facts[0].raised_at, kPosted + kernel::hours(1));
    EXPECT_EQ(facts[0].answered_at, kPosted + days(1));
    EXPECT_FALSE(facts[1].answered_at);
}

} // namespace haihe::story
