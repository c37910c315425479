#include "supervision/board/tender_page.hpp"

#include "supervision/watch/told_award_walk.hpp"
#include "json/value.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::supervision {

namespace {

using kernel::days;
using trading::kIssue;

std::vector<WatchedMessage> arrived(std::vector<Told> const& all) {
    std::vector<WatchedMessage> messages;
    for (auto const& one : all) {
        auto const number = static_cast<std::int64_t>(messages.size());
        messages.push_back({number, number * 2, "message", kIssue, kIssue + kernel::seconds(1), one});
    }
    return messages;
}

std::vector<std::string> members_of(TenderPage const& page) {
    std::vector<std::string> names;
    auto const value = json::parse(json::write(page)).value();
    for (auto const& member : value.get_object()) names.emplace_back(member.key());
    return names;
}

bool has(TenderPage const& page, std::string const& member) {
    auto const names = members_of(page);
    return std::find(names.begin(), names.end(), member) != names.end();
}

} // namespace

TEST(TenderPage, shows_prices_and_time_table_with_the_announcement_and_not_before) {
    auto const before = page_of(arrived(told_of_registered_tender()), {}, {}, {}, kIssue);
    for (auto const* member : {"lots", "timeTable", "announcement", "announcementSignature", "documents"})
        EXPECT_FALSE(has(before, member)) << member;
    EXPECT_EQ(before.state, "registered");
    EXPECT_TRUE(before.findings.empty());
    EXPECT_EQ(before.events.size(), 2U);
    auto const after = page_of(arrived(told_of_published_tender()), {}, {}, {}, kIssue);
    for (auto const* member : {"lots", "timeTable", "announcement", "announcementSignature", "documents"})
        EXPECT_TRUE(has(after, member)) << member;
    EXPECT_EQ(after.state, "published");
    EXPECT_FALSE(after.findings.empty());
    EXPECT_EQ(after.events[3].index, 6);
    EXPECT_EQ(after.events[3].receiptUrl, "/ledger/entries/6/receipt");
    EXPECT_EQ(after.events[3].at, kIssue + kernel::seconds(1));
}

TEST(TenderPage, shows_holds_past_and_present) {
    auto all = told_of_published_tender();
    all.push_back(told(trading::HoldPlaced{"order", "令1", kIssue + days(1)}));
    all.push_back(told(trading::HoldLifted{"order", "令1", kIssue + days(2)}));
    all.push_back(told(trading::HoldPlaced{"order", "令2", kIssue + days(3)}));
    auto const page = page_of(arrived(all), {}, {}, {}, kIssue + days(4));
    ASSERT_EQ(page.holds.size(), 2U);
    EXPECT_EQ(page.holds[0].liftedAt, kIssue + days(2));
    EXPECT_FALSE(page.holds[1].liftedAt);
    EXPECT_EQ(page.state, "suspended");
}

TEST(TenderPage, keeps_a_route_by_which_every_message_came) {
    auto const routes = [](std::int64_t through_hub, std::int64_t direct) {
        return page_of(arrived(told_of_published_tender()), {}, {3, through_hub, direct}, {}, kIssue).routes;
    };
    EXPECT_TRUE(routes(3, 0).hub);
    EXPECT_FALSE(routes(2, 3).hub);
    EXPECT_TRUE(routes(2, 3).direct);
    EXPECT_FALSE(routes(3, 2).direct);
}

TEST(SupervisedTender, is_a_line_with_its_level_and_what_falls_due) {
    auto const line = line_of(watched_tender(), story_told(told_of_published_tender()), {}, kIssue);
    EXPECT_EQ(line.code, watched_tender().code);
    EXPECT_EQ(line.bidDeadline, kIssue + days(20));
    EXPECT_EQ(line.nextDue, kIssue + days(6));
    EXPECT_EQ(line.broken, 0);
    EXPECT_EQ(line.state, "published");
    auto const early = line_of(watched_tender(), story_told(told_of_registered_tender()), {}, kIssue);
    EXPECT_EQ(early.level, "grey");
    EXPECT_FALSE(early.bidDeadline);
}

TEST(TenderPage, shows_the_way_to_the_contract_and_the_objections_on_it) {
    auto const page =
        page_of(arrived(told_and({evaluated(), posted(), objection(), answer(), award(), result(), contract()})), {},
                {}, {}, signed_at());
    std::vector<std::string> kinds;
    for (auto const& step : page.steps) kinds.push_back(step.kind);
    EXPECT_EQ(
        (std::vector<std::string>{kinds.end() - 7, kinds.end()}),
        (std::vector<std::string>{"record", "evaluation", "candidates", "dispute", "award", "contract", "report"}));
    auto const ruled = [&](std::string const& rule) {
        return std::any_of(page.findings.begin(), page.findings.end(),
                           [&](auto const& one) { return one.rule == rule; });
    };
    for (auto const* rule : {"candidates_are_posted_within_3_days", "candidates_are_posted_at_least_3_days",
                             "objection_is_answered_within_3_days", "contract_is_signed_within_30_days"})
        EXPECT_TRUE(ruled(rule)) << rule;
}

} // namespace haihe::supervision
