#include "supervision/watch/live_fact.hpp"

#include "story/tell.hpp"
#include "supervision/watch/assessment.hpp"
#include "supervision/watch/told_walk.hpp"

#include <gtest/gtest.h>

namespace haihe::supervision {

namespace {

std::vector<LiveFact> facts_of(Told const& told) {
    auto const at = deadline_told() + kernel::hours(1);
    return facts_told(watched_tender(), story_told(told_of_published_tender()), {5, 10, "message", at, at, told}, {});
}

/// What the law says of the tender once this was told.
std::string assessed_with(Told const& told) {
    auto all = told_of_published_tender();
    all.push_back(told);
    return assess(story_told(all), {}, deadline_told() + kernel::hours(1)).level;
}

} // namespace

TEST(LiveFact, of_an_opening_is_red_where_a_bid_stayed_shut_by_anothers_fault) {
    struct Case {
        std::vector<std::string> outcomes;
        std::string level;
    };
    for (auto const& [outcomes, level] :
         {Case{{"opened", "opened", "withdrawn"}, "red"}, Case{{"revoked", "withdrawn", "opened"}, "red"},
          Case{{"opened", "revoked", "opened"}, "yellow"}, Case{{"revoked", "revoked", "revoked"}, "yellow"},
          Case{{"opened", "opened", "opened"}, assessed_with(opened({"opened", "opened", "opened"}))}}) {
        auto const facts = facts_of(opened(outcomes));
        ASSERT_EQ(facts.size(), 1U);
        EXPECT_EQ(facts[0].level, level);
        EXPECT_EQ(facts[0].type, "message");
        EXPECT_EQ(facts[0].tender, watched_tender().code);
        EXPECT_EQ(facts[0].at, deadline_told() + kernel::hours(1));
    }
}

TEST(LiveFact, of_a_failed_lot_is_yellow_and_of_a_closed_box_what_the_law_says) {
    EXPECT_EQ(facts_of(failed(2)).at(0).level, "yellow");
    EXPECT_EQ(facts_of(closed(3)).at(0).level, assessed_with(closed(3)));
    EXPECT_NE(assessed_with(closed(3)), "red");
}

TEST(LiveFact, says_in_both_languages_how_a_lot_came_to_its_end) {
    struct Case {
        Told told;
        char const* zh;
        char const* en;
    };
    for (auto const& [told, zh, en] :
         {Case{closed(4), "投标截止，收到投标文件4份", "Bid box closed, bids: 4"},
          Case{failed(2), "标段招标失败，投标人仅2家，应当重新招标",
               "Lot failed with bidders: 2; it is to be tendered again"},
          Case{opened({"opened", "opened", "opened"}), "开标记录签署，共3份", "Opening recorded, bids: 3"},
          Case{opened({"revoked", "withdrawn", "revoked", "opened"}),
               "开标记录签署，共4份，其中视为撤销2份、视为撤回1份",
               "Opening recorded, bids: 4, revoked: 2, withdrawn by another's fault: 1"}}) {
        EXPECT_EQ(facts_of(told).at(0).text.zh, zh);
        EXPECT_EQ(facts_of(told).at(0).text.en, en);
    }
}

TEST(UnreadBids, are_told_of_each_opening_that_left_some_shut) {
    auto const at = [](int hours) { return deadline_told() + kernel::hours(hours); };
    auto story = story_told(told_of_published_tender());
    EXPECT_TRUE(unread_bids(watched_tender(), story).empty());
    story.openings = {{"1", false, at(1), 3, 0, 0},
                      {"2", true, at(2), 2, 0, 0},
                      {"3", false, at(3), 3, 1, 0},
                      {"4", false, at(4), 4, 1, 1}};
    auto const facts = unread_bids(watched_tender(), story);
    ASSERT_EQ(facts.size(), 2U);
    for (auto const& fact : facts) {
        EXPECT_EQ(fact.tender, watched_tender().code);
        EXPECT_EQ(fact.type, "every_bid_received_in_time_is_opened");
    }
    EXPECT_EQ(facts[0].level, "yellow");
    EXPECT_EQ(facts[0].at, at(3));
    EXPECT_EQ(facts[0].text.en, "Opening recorded, bids: 3, revoked: 1, withdrawn by another's fault: 0");
    EXPECT_EQ(facts[1].level, "red");
    EXPECT_EQ(facts[1].at, at(4));
    EXPECT_EQ(facts[1].text.zh, "开标记录签署，共4份，其中视为撤销1份、视为撤回1份");
}

} // namespace haihe::supervision
