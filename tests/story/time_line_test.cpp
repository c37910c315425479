#include "story/time_line.hpp"

#include "story/told_story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::story {

using kernel::days;
using kernel::hours;

namespace {

constexpr kernel::Duration kMillisecond{1};

std::vector<Step> steps(TenderStory const& story, kernel::Instant now, std::string const& kind) {
    auto all = steps_of(story, {}, now);
    std::erase_if(all, [&](Step const& step) { return step.kind != kind; });
    return all;
}

std::string opening_state(TenderStory const& story, kernel::Instant now) {
    auto const opening = steps(story, now, "opening");
    return opening.size() == 1 ? opening[0].state : std::to_string(opening.size()) + " openings";
}

} // namespace

TEST(TimeLine, an_opening_is_done_when_its_records_say_so) {
    auto story = announced_story();
    EXPECT_EQ(opening_state(story, kDeadline - days(3) - kMillisecond), "future");
    EXPECT_EQ(opening_state(story, kDeadline - days(3)), "due");
    EXPECT_EQ(opening_state(story, kDeadline - kMillisecond), "due");
    EXPECT_EQ(opening_state(story, kDeadline), "current");
    tell(story, record(kFirst, {"opened", "opened", "opened"}), kDeadline + hours(2));
    EXPECT_EQ(opening_state(story, kDeadline + hours(2)), "current"); // the other lot is still to be opened
    tell(story, failed(kSecond, 2));
    EXPECT_EQ(opening_state(story, kDeadline + hours(2)), "done");
    EXPECT_EQ(steps(story, kDeadline, "deadline").at(0).state, "done");
}

TEST(TimeLine, an_opening_that_is_put_off_is_ahead_again) {
    auto story = announced_story();
    tell(story, exchange::DeadlineChanged{kTender, kDeadline, kDeadline + days(5), kIssue, "platform_failure"});
    EXPECT_EQ(opening_state(story, kDeadline), "future");
    EXPECT_EQ(steps(story, kDeadline, "opening").at(0).at, kDeadline + days(5));
    EXPECT_EQ(opening_state(story, kDeadline + days(5)), "current");
}

TEST(TimeLine, each_lot_ends_with_its_record_or_its_failure) {
    auto story = announced_story();
    auto const now = kDeadline + hours(3);
    EXPECT_TRUE(steps(story, now, "record").empty());
    EXPECT_TRUE(steps(story, now, "failure").empty());
    tell(story, closed(kFirst, 3));
    EXPECT_EQ(steps_of(story, {}, now).back().kind, "opening"); // a closed box adds no step
    tell(story, record(kFirst, {"opened", "revoked", "opened"}), kDeadline + hours(2));
    tell(story, failed(kSecond, 2));
    auto const record = steps(story, now, "record"), failure = steps(story, now, "failure");
    ASSERT_EQ(record.size(), 1U);
    EXPECT_EQ(record[0].title.zh, "开标记录：一标段");
    EXPECT_EQ(record[0].title.en, "Opening record: 一标段");
    EXPECT_EQ(record[0].at, kDeadline + hours(2));
    EXPECT_EQ(record[0].state, "done");
    ASSERT_EQ(failure.size(), 1U);
    EXPECT_EQ(failure[0].title.zh, "招标失败：二标段");
    EXPECT_EQ(failure[0].title.en, "Lot failed: 二标段");
    EXPECT_EQ(failure[0].at, kDeadline + hours(1));
    EXPECT_EQ(failure[0].state, "done");
}

TEST(TimeLine, the_end_of_a_lot_that_the_tender_does_not_have_is_no_step) {
    auto story = announced_story();
    tell(story, failed(kAbsent, 0));
    EXPECT_TRUE(steps(story, kDeadline + hours(1), "failure").empty());
    TenderStory unregistered;
    tell(unregistered, failed(kFirst, 0));
    EXPECT_TRUE(steps_of(unregistered, {}, kDeadline + hours(1)).empty());
}

TEST(TimeLine, its_steps_are_in_order) {
    auto story = announced_story();
    tell(story, failed(kSecond, 2));
    tell(story, record(kFirst, {"opened", "opened", "opened"}), kDeadline + hours(2));
    std::vector<std::string> kinds;
    for (auto const& step : steps_of(story, {}, kDeadline + hours(3))) kinds.push_back(step.kind);
    EXPECT_EQ(kinds, (std::vector<std::string>{"tender", "announcement", "documents", "questions", "objection",
                                               "deadline", "opening", "failure", "record"}));
}

} // namespace haihe::story
