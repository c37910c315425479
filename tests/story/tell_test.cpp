#include "story/tell.hpp"

#include "story/told_story.hpp"

#include <gtest/gtest.h>

namespace haihe::story {

using kernel::hours;

TEST(Tell, a_box_that_closed_with_the_count_of_its_bids) {
    auto story = announced_story();
    EXPECT_EQ(story.close_of(kFirst), nullptr);
    tell(story, closed(kFirst, 4));
    tell(story, closed(kSecond, 0));
    ASSERT_EQ(story.closes.size(), 2U);
    ASSERT_NE(story.close_of(kFirst), nullptr);
    EXPECT_EQ(story.close_of(kFirst)->bids, 4);
    EXPECT_EQ(story.close_of(kFirst)->closed_at, kDeadline);
    EXPECT_EQ(story.close_of(kSecond)->bids, 0);
    EXPECT_EQ(story.close_of(kAbsent), nullptr);
    EXPECT_TRUE(story.openings.empty());
}

TEST(Tell, a_lot_that_failed_is_an_opening_of_nothing) {
    auto story = announced_story();
    tell(story, failed(kFirst, 2));
    auto const* told = story.opening_of(kFirst);
    ASSERT_NE(told, nullptr);
    EXPECT_TRUE(told->failed);
    EXPECT_EQ(told->at, kDeadline + hours(1));
    EXPECT_EQ(told->bids, 2);
    EXPECT_EQ(told->revoked, 0);
    EXPECT_EQ(told->withdrawn, 0);
    EXPECT_EQ(story.opening_of(kSecond), nullptr);
}

TEST(Tell, a_record_counts_what_was_not_opened_by_whose_fault) {
    struct Case {
        std::vector<std::string> outcomes;
        std::int64_t revoked;
        std::int64_t withdrawn;
    };
    for (auto const& [outcomes, revoked, withdrawn] : std::vector<Case>{{{"opened", "opened", "opened"}, 0, 0},
                                                                        {{"opened", "revoked", "opened"}, 1, 0},
                                                                        {{"withdrawn", "opened", "opened"}, 0, 1},
                                                                        {{"revoked", "withdrawn", "revoked"}, 2, 1},
                                                                        {{}, 0, 0}}) {
        auto story = announced_story();
        tell(story, record(kSecond, outcomes), kDeadline + hours(3));
        auto const* told = story.opening_of(kSecond);
        ASSERT_NE(told, nullptr);
        EXPECT_FALSE(told->failed);
        EXPECT_EQ(told->at, kDeadline + hours(3)); // when it was signed, not when the bids were read
        EXPECT_EQ(told->bids, static_cast<std::int64_t>(outcomes.size()));
        EXPECT_EQ(told->revoked, revoked);
        EXPECT_EQ(told->withdrawn, withdrawn);
    }
}

TEST(TenderStory, is_opened_when_every_lot_has_come_to_an_end) {
    EXPECT_FALSE(TenderStory{}.opened());
    auto story = announced_story();
    EXPECT_FALSE(story.opened());
    tell(story, closed(kFirst, 3));
    tell(story, closed(kSecond, 1));
    EXPECT_FALSE(story.opened()); // a closed box is no opening
    tell(story, record(kFirst, {"opened", "opened", "opened"}), kDeadline + hours(3));
    EXPECT_FALSE(story.opened());
    auto other = story;
    tell(other, record(kAbsent, {}), kDeadline + hours(3));
    EXPECT_FALSE(other.opened());
    tell(story, failed(kSecond, 1));
    EXPECT_TRUE(story.opened());
    auto without_lots = announced_story();
    without_lots.tender->lots.clear();
    EXPECT_FALSE(without_lots.opened());
}

TEST(TenderStory, a_deadline_moved_on_another_ground_moves_the_opening_with_it) {
    auto story = announced_story();
    auto const later = kDeadline + kernel::days(2);
    tell(story, exchange::DeadlineChanged{kTender, kDeadline, later, kDeadline, "clarification"});
    EXPECT_EQ(story.time_table()->bidDeadline, kDeadline); // told by the clarification itself, or not at all
    tell(story, exchange::DeadlineChanged{kTender, kDeadline, later, kDeadline, "hold"});
    EXPECT_EQ(story.time_table()->bidDeadline, later);
    EXPECT_EQ(story.time_table()->openingAt, later);
}

} // namespace haihe::story
