#include "story/tell.hpp"

#include "story/award_facts.hpp"
#include "story/told_story.hpp"

#include <gtest/gtest.h>

namespace haihe::story {

using kernel::days;

TEST(Tell, a_report_with_its_candidates_at_the_prices_that_count) {
    auto story = opened_story();
    EXPECT_EQ(story.evaluation_of(kFirst), nullptr);
    tell(story, report(kFirst), kReported);
    auto const* told = story.evaluation_of(kFirst);
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->outcome, "candidates");
    EXPECT_EQ(told->reported_at, kReported);
    EXPECT_EQ(told->bids, 3);
    EXPECT_EQ(told->rejected, 1);
    ASSERT_EQ(told->candidates.size(), 2U);
    EXPECT_EQ(told->candidates[0].bidder, kFirstBidder);
    EXPECT_EQ(told->candidates[0].price, kernel::yuan(90));
    EXPECT_EQ(told->candidates[1].bidder_name, "示例乙");
    EXPECT_EQ(told->candidates[1].price, kernel::yuan(94)); // as corrected
    EXPECT_EQ(story.evaluation_of(kSecond), nullptr);
    auto stray = report(kSecond);
    stray.candidates = {"9"};
    tell(story, stray, kReported);
    EXPECT_TRUE(story.evaluation_of(kSecond)->candidates.empty());
}

TEST(Tell, a_posting_with_the_time_of_its_report) {
    auto const story = posted_story();
    auto const* told = story.posting_of(kFirst);
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->notice, candidates(kFirst));
    EXPECT_EQ(told->reported_at, kReported);
    EXPECT_EQ(told->posted_at, kPosted);
    EXPECT_EQ(story.posting_of(kSecond), nullptr);
}

TEST(Tell, both_notices_of_an_award_in_either_order) {
    auto const both = [](auto const& first, auto const& second) {
        auto story = posted_story();
        tell(story, first, kNoticed);
        EXPECT_FALSE(story.award_of(kFirst)->told_to_winner && story.award_of(kFirst)->told_to_all);
        tell(story, second, kNoticed);
        return story;
    };
    for (auto const& story : {both(award(kFirst), result(kFirst)), both(result(kFirst), award(kFirst))}) {
        ASSERT_EQ(story.awards.size(), 1U);
        auto const& told = story.awards[0];
        EXPECT_TRUE(told.told_to_winner && told.told_to_all);
        EXPECT_EQ(told.winner, kFirstBidder);
        EXPECT_EQ(told.winner_name, "示例甲");
        EXPECT_EQ(told.price, kernel::yuan(90));
        EXPECT_EQ(told.noticed_at, kNoticed);
        EXPECT_EQ(told.other_noticed_at, kNoticed);
        EXPECT_EQ(told.rank, 1);
        EXPECT_EQ(told.ground, "");
    }
}

TEST(Tell, the_award_that_takes_the_place_of_a_cancelled_one) {
    auto story = awarded_story();
    tell(story, next_result(kFirst), kNoticed + days(5));
    ASSERT_EQ(story.awards.size(), 2U);
    auto const* latest = story.award_of(kFirst);
    EXPECT_EQ(latest->winner, kSecondBidder);
    EXPECT_EQ(latest->rank, 2);
    EXPECT_EQ(latest->ground, "gave_up");
    EXPECT_FALSE(latest->told_to_winner);
    tell(story, result(kSecond), kNoticed); // another lot's
    EXPECT_EQ(story.awards.size(), 3U);
    EXPECT_EQ(story.award_of(kFirst)->winner, kSecondBidder);
    EXPECT_EQ(story.award_of(kAbsent), nullptr);
}

TEST(Tell, a_cancelled_award_stands_no_more) {
    auto story = awarded_story();
    EXPECT_EQ(story.standing_award_of(kFirst), story.award_of(kFirst));
    tell(story, cancellation(kSecond)); // nothing to end
    EXPECT_NE(story.standing_award_of(kFirst), nullptr);
    tell(story, cancellation(kFirst));
    EXPECT_EQ(story.standing_award_of(kFirst), nullptr);
    EXPECT_EQ(story.award_of(kFirst)->cancelled_at, kNoticed + days(4));
    EXPECT_EQ(story.award_of(kFirst)->cancelled_on, "gave_up");
    tell(story, next_result(kFirst), kNoticed + days(5));
    EXPECT_EQ(story.standing_award_of(kFirst)->winner, kSecondBidder);
    // An award of which one notice was told alone is ended too: the next notice begins another.
    auto half = posted_story();
    tell(half, award(kFirst), kNoticed);
    tell(half, cancellation(kFirst));
    tell(half, next_result(kFirst), kNoticed + days(5));
    EXPECT_EQ(half.awards.size(), 2U);
}

TEST(Tell, the_written_report_of_the_latest_award) {
    auto story = awarded_story();
    tell(story, award_report(kFirst));
    EXPECT_EQ(story.award_of(kFirst)->report_made_at, kNoticed + days(3));
    tell(story, award_report(kSecond)); // of no award
    tell(story, cancellation(kFirst));
    tell(story, next_result(kFirst), kNoticed + days(5));
    EXPECT_FALSE(story.award_of(kFirst)->report_made_at);
}

TEST(Tell, a_contract) {
    auto story = awarded_story();
    EXPECT_EQ(story.contract_of(kFirst), nullptr);
    tell(story, contract(kFirst));
    auto const* told = story.contract_of(kFirst);
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->winner, kFirstBidder);
    EXPECT_EQ(told->winner_name, "示例甲");
    EXPECT_EQ(told->price, kernel::yuan(90));
    EXPECT_EQ(told->period_days, 100);
    EXPECT_EQ(told->awarded_at, kNoticed);
    EXPECT_EQ(told->signed_at, kSigned);
}

TEST(Tell, objections_and_their_answers_by_number) {
    auto story = posted_story();
    tell(story, objection(1));
    tell(story, objection(2));
    tell(story, answer(2));
    tell(story, answer(3)); // nobody raised it
    ASSERT_EQ(story.objections.size(), 2U);
    EXPECT_FALSE(story.objection(1)->answered_at);
    EXPECT_EQ(story.objection(2)->answered_at, kPosted + days(1));
    EXPECT_EQ(story.objection(2)->finding, "dismissed");
    EXPECT_EQ(story.objection(1)->lot, kFirst);
    EXPECT_EQ(story.objection(1)->against, "result");
    EXPECT_EQ(story.objection(1)->objector, kSecondBidder);
    EXPECT_EQ(story.objection(3), nullptr);
}

TEST(Tell, a_lot_that_failed_after_it_was_opened) {
    auto story = opened_story();
    EXPECT_FALSE(story.failed(kFirst));
    tell(story, failed_later(kFirst, "all_bids_rejected"));
    EXPECT_TRUE(story.failed(kFirst));
    EXPECT_FALSE(story.opening_of(kFirst)->failed); // it was opened
    ASSERT_NE(story.failure_of(kFirst), nullptr);
    EXPECT_EQ(story.failure_of(kFirst)->ground, "all_bids_rejected");
    EXPECT_EQ(story.failure_of(kFirst)->bids, 3);
    EXPECT_EQ(story.failure_of(kFirst)->at, kReported + days(1));
    tell(story, failed(kSecond, 2));
    EXPECT_TRUE(story.failed(kSecond));
    EXPECT_EQ(story.failure_of(kSecond), nullptr);
}

TEST(TenderStory, as_published_holds_nothing_that_only_departments_were_told) {
    auto story = posted_story();
    tell(story, closed(kFirst, 3));
    tell(story, objection(1));
    tell(story, award(kFirst), kNoticed);
    auto const half = as_published(story);
    EXPECT_TRUE(half.closes.empty());
    EXPECT_TRUE(half.evaluations.empty());
    EXPECT_TRUE(half.objections.empty());
    EXPECT_TRUE(half.awards.empty());
    EXPECT_EQ(half.postings.size(), 1U);
    EXPECT_EQ(half.openings.size(), 1U);
    tell(story, result(kFirst), kNoticed);
    tell(story, award_report(kFirst));
    tell(story, cancellation(kFirst));
    auto const published = as_published(story);
    ASSERT_EQ(published.awards.size(), 1U);
    EXPECT_FALSE(published.awards[0].told_to_winner || published.awards[0].report_made_at);
    EXPECT_TRUE(published.awards[0].cancelled_at);
}

TEST(Tell, a_reevaluation_lets_report_and_posting_fall_until_they_come_anew) {
    auto story = posted_story();
    EXPECT_EQ(story.corrected_evaluation_of(kFirst), nullptr);
    tell(story, reevaluation(kFirst));
    EXPECT_EQ(story.evaluation_of(kFirst), nullptr);
    EXPECT_EQ(story.posting_of(kFirst), nullptr);
    ASSERT_NE(story.corrected_evaluation_of(kFirst), nullptr);
    EXPECT_EQ(story.corrected_evaluation_of(kFirst)->number, 1);
    EXPECT_EQ(story.reevaluation_of(kFirst)->objections, std::vector<std::int64_t>{1});
    EXPECT_EQ(story.reevaluation_of(kSecond), nullptr);
    EXPECT_EQ(story.postings.front().fallen_at, kReevaluated);
    EXPECT_TRUE(award_facts(story).empty()); // nothing is due of what fell
    tell(story, corrected_report(kFirst), kReevaluated + days(1));
    EXPECT_EQ(story.evaluation_of(kFirst)->number, 2);
    EXPECT_EQ(story.evaluation_of(kFirst)->candidates.front().bidder, kSecondBidder);
    EXPECT_EQ(award_facts(story).at(0).reported_at, kReevaluated + days(1));
    EXPECT_FALSE(award_facts(story).at(0).posted_at);
    tell(story, candidates(kFirst), kReevaluated + days(1), kReevaluated + days(2));
    EXPECT_EQ(story.posting_of(kFirst)->posted_at, kReevaluated + days(2));
    EXPECT_EQ(story.postings.size(), 2U);
    EXPECT_EQ(as_published(story).reevaluations.size(), 1U);
    tell(story, examination(kFirst, false));
    EXPECT_TRUE(as_published(story).examinations.empty());
}

} // namespace haihe::story
