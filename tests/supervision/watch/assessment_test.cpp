#include "supervision/watch/assessment.hpp"

#include "supervision/watch/live_fact.hpp"
#include "supervision/watch/told_walk.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::supervision {

using kernel::days;
using trading::kIssue;

namespace {

constexpr char const* kPreparation = "bid_preparation_is_at_least_20_days";

/// What a platform that does not ask the law would publish: bids are due after so many days.
trading::PublishTender publication_with_bids_due(kernel::Duration after) {
    auto command = trading::lawful_publication();
    command.announcement.timeTable.bidDeadline = command.announcement.timeTable.openingAt = kIssue + after;
    return command;
}

story::Finding finding(Assessment const& assessment, std::string const& rule) {
    auto const found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                    [&](story::Finding const& one) { return one.rule == rule; });
    return found == assessment.findings.end() ? story::Finding{} : *found;
}

std::vector<WatchedMessage> arrived(std::vector<Told> const& all) {
    std::vector<WatchedMessage> messages;
    for (auto const& one : all)
        messages.push_back({static_cast<std::int64_t>(messages.size()) + 1, 10, "message", kIssue, kIssue, one});
    return messages;
}

} // namespace

TEST(Assessment, finds_what_trading_would_have_refused) {
    for (auto const& [after, mark] : {std::pair{days(20), "kept"}, std::pair{days(19), "broken"}}) {
        auto const command = publication_with_bids_due(after);
        auto const refused = decide(trading::registered_tender(), command, trading::approved_project(), {}, kIssue);
        auto const seen = assess(story_told(told_of(command, kIssue)), {}, kIssue);
        EXPECT_EQ(refused.has_value(), seen.broken == 0);
        EXPECT_EQ(finding(seen, kPreparation).mark, mark);
        EXPECT_EQ(seen.level == "red", seen.broken > 0);
        if (!refused) {
            EXPECT_EQ(refused.error().rule, kPreparation);
            EXPECT_EQ(refused.error().text.zh, finding(seen, kPreparation).explanation.zh);
        }
    }
}

TEST(Assessment, judges_nothing_before_the_announcement) {
    auto const seen = assess(story_told(told_of_registered_tender()), {}, kIssue);
    EXPECT_TRUE(seen.findings.empty());
    EXPECT_EQ(seen.level, "grey");
    EXPECT_FALSE(seen.next_due);
    EXPECT_EQ(assess({}, {}, kIssue).level, "grey");
}

TEST(Assessment, says_what_falls_due_next) {
    auto const story = story_told(told_of_published_tender());
    auto const next = [&](kernel::Instant now) { return assess(story, {}, now).next_due; };
    EXPECT_EQ(next(kIssue), kIssue + days(6));
    EXPECT_EQ(next(kIssue + days(6) - kernel::Duration{1}), kIssue + days(6));
    EXPECT_EQ(next(kIssue + days(6)), kIssue + days(9));
    EXPECT_EQ(next(kIssue + days(15)), kIssue + days(20));
    EXPECT_FALSE(next(kIssue + days(20)));
}

TEST(Assessment, names_the_state) {
    EXPECT_EQ(state_of(story_told(told_of_registered_tender())), "registered");
    auto all = told_of_published_tender();
    EXPECT_EQ(state_of(story_told(all)), "published");
    all.push_back(told(trading::HoldPlaced{"order", "令1", kIssue}));
    EXPECT_EQ(state_of(story_told(all)), "suspended");
    all.push_back(told(trading::HoldLifted{"order", "令1", kIssue}));
    EXPECT_EQ(state_of(story_told(all)), "published");
}

TEST(LiveFact, tells_a_broken_rule_with_the_message_that_breaks_it_and_once) {
    auto all = told_of(publication_with_bids_due(days(19)), kIssue);
    all.push_back(told(trading::HoldPlaced{"order", "令1", kIssue}));
    auto const messages = arrived(all);
    auto const facts = [&](std::size_t index) {
        return facts_told(watched_tender(), story_before(messages, messages[index].number), messages[index], {});
    };
    EXPECT_EQ(facts(2).size(), 1U);
    auto const announced = facts(3);
    EXPECT_EQ(announced.at(0).type, "message");
    EXPECT_EQ(announced.at(0).level, "red");
    ASSERT_EQ(announced.size(), 2U);
    EXPECT_EQ(announced[1].type, kPreparation);
    EXPECT_EQ(announced[1].level, "red");
    EXPECT_EQ(announced[1].tender, watched_tender().code);
    auto const suspended = facts(4);
    ASSERT_EQ(suspended.size(), 1U);
    EXPECT_EQ(suspended[0].level, "yellow");
    EXPECT_EQ(broken_rules(watched_tender(), story_of(messages), kIssue, {}).size(), 1U);
}

TEST(LiveFact, says_every_message_in_both_languages) {
    auto all = told_of_published_tender();
    auto const code = watched_tender().code;
    all.emplace_back(story::ToldClarification{
        {code, 1, "图纸更正", "内容", true, kIssue + days(25), {}}, kIssue, kIssue + days(20), kIssue + days(25)});
    all.emplace_back(exchange::DeadlineChanged{code, kIssue + days(20), kIssue + days(25), kIssue, "clarification"});
    all.push_back(told(trading::HoldPlaced{"order", "令1", kIssue}));
    all.push_back(told(trading::HoldLifted{"order", "令1", kIssue}));
    auto const messages = arrived(all);
    std::vector<kernel::Text> texts;
    for (auto const& message : messages)
        texts.push_back(facts_told(watched_tender(), story_before(messages, message.number), message, {}).at(0).text);
    std::vector<kernel::Text> const expected{
        {"项目登记:示例河道整治工程", "Project registered: 示例河道整治工程"},
        {"招标项目登记:示例河道整治工程施工", "Tender registered: 示例河道整治工程施工"},
        {"招标文件发出,共1个文件", "Tender documents issued, files: 1"},
        {"招标公告发布,投标截止日2026-03-23", "Announcement published, bid deadline 2026-03-23"},
        {"第1次澄清:图纸更正", "Clarification 1: 图纸更正"},
        {"投标截止日由2026-03-23改为2026-03-28", "Bid deadline moved from 2026-03-23 to 2026-03-28"},
        {"招标活动暂停:令1", "Tender suspended: 令1"},
        {"招标活动恢复:令1", "Tender resumed: 令1"},
    };
    ASSERT_EQ(texts.size(), expected.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(texts[i].zh, expected[i].zh);
        EXPECT_EQ(texts[i].en, expected[i].en);
    }
}

TEST(WatchedTender, concerns_the_departments_that_supervise_it) {
    std::vector<Department> const departments{{"water", "示例水务局", {"N76"}, {"120000"}, {}},
                                              {"roads", "示例交通运输委", {"E48"}, {"120000"}, {}}};
    EXPECT_TRUE(concerns(watched_tender(), departments, ""));
    EXPECT_TRUE(concerns(watched_tender(), departments, "water"));
    EXPECT_FALSE(concerns(watched_tender(), departments, "roads"));
    EXPECT_FALSE(concerns(watched_tender(), departments, "nobody"));
}

} // namespace haihe::supervision
