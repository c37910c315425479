#include "demo/cast/tender_table.hpp"
#include "source_directory.hpp"

#include "demo/cast/tender_documents.hpp"
#include "demo/story.hpp"
#include "edge/config/calendar_file.hpp"
#include "law/law.hpp"
#include "story/tender_story.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace haihe::demo {

namespace {

/// The plan as it would be published at nine in the morning of the story's first day.
law::TenderFacts facts_of(TenderPlan const& plan, int preparation_days) {
    story::TenderStory told;
    exchange::ProjectRegistered project;
    project.fundSource = plan.fund_source;
    project.approval = "示例批";
    project.fundsSettled = true;
    told.project = project;
    exchange::TenderCreated tender;
    tender.method = "open";
    tender.compulsory = plan.compulsory;
    tender.selfOrganised = !plan.by_agency;
    tender.filed = true;
    tender.beganOn = kernel::Date::of(story_begins());
    for (auto const& lot : plan.lots) {
        exchange::LotPublished published{
            "", lot.name, plan.category, lot.content, lot.estimated_price, lot.maximum_price, {}};
        if (lot.deposit.fen > 0) published.deposit = lot.deposit;
        tender.lots.push_back(published);
    }
    told.tender = tender;
    exchange::Announcement announcement;
    announcement.content = plan.content;
    announcement.quantity = plan.quantity;
    announcement.place = plan.place;
    announcement.schedule = plan.schedule;
    announcement.obtaining = announcement.tendereeName = announcement.tendereeAddress = announcement.openingPlace =
        "示例";
    announcement.media = {"示例"};
    announcement.timeTable = time_table(story_begins(), preparation_days);
    told.announcement = announcement;
    told.published_at = story_begins();
    return story::facts_of(told, story_begins());
}

std::set<std::string> broken_rules(law::TenderFacts const& facts) {
    std::set<std::string> rules;
    for (auto const& finding : law::judge(facts, {}))
        if (finding.mark == law::Mark::broken) rules.insert(finding.rule);
    return rules;
}

} // namespace

TEST(TenderTable, EveryTenderKeepsTheLaw) {
    for (auto const& plan : tender_table())
        EXPECT_EQ(broken_rules(facts_of(plan, plan.preparation_days)), std::set<std::string>{}) << plan.name.en;
}

TEST(TenderTable, NineteenDaysOfPreparationBreakExactlyOneRule) {
    for (auto const& plan : tender_table()) {
        if (!plan.compulsory) continue;
        EXPECT_EQ(broken_rules(facts_of(plan, 19)), std::set<std::string>{"bid_preparation_is_at_least_20_days"})
            << plan.name.en;
    }
}

TEST(TenderTable, PeopleAreAskedToComeOnWorkingDays) {
    auto const calendar = edge::config::read_calendar(source_directory() / "data/working-days.json").value();
    for (auto const& plan : tender_table()) {
        auto const published = kernel::Date::of(story_begins()) + plan.day;
        EXPECT_TRUE(calendar.is_working_day(published).value()) << plan.name.en;
        EXPECT_TRUE(calendar.is_working_day(published + plan.preparation_days).value()) << plan.name.en;
    }
}

TEST(TenderTable, HasAtLeastEightTendersOfAllKindsOnBothPlatforms) {
    std::set<std::string> platforms, industries, categories, names;
    for (auto const& plan : tender_table()) {
        platforms.insert(plan.platform);
        industries.insert(plan.industry);
        categories.insert(plan.category);
        names.insert(plan.name.zh);
    }
    EXPECT_EQ(platforms, (std::set<std::string>{"construction", "water"}));
    EXPECT_EQ(categories, (std::set<std::string>{"works", "goods", "services"}));
    EXPECT_GE(industries.size(), 8u);
    EXPECT_GE(names.size(), 8u);
}

TEST(TenderTable, OpeningsEndInEveryWayThatTheLawKnows) {
    std::set<std::string> ends;
    for (auto const& plan : tender_table()) {
        if (!plan.opening) continue;
        auto const& opening = *plan.opening;
        EXPECT_LE(opening.lost + opening.silent, opening.bidders) << plan.name.en;
        if (opening.bidders < 3) ends.insert("failed");
        if (opening.late > 0) ends.insert("late");
        if (opening.silent > 0) ends.insert(opening.custodians_open ? "custodians" : "revoked");
        if (opening.lost > 0) ends.insert("withdrawn");
    }
    EXPECT_EQ(ends, (std::set<std::string>{"failed", "late", "custodians", "revoked", "withdrawn"}));
}

TEST(TenderTable, JudgingsEndInEveryWayThatTheStoryTells) {
    std::set<std::string> ends;
    for (auto const& plan : tender_table()) {
        if (!plan.judging) continue;
        ASSERT_TRUE(plan.opening) << plan.name.en;
        auto const& judging = *plan.judging;
        ends.insert(judging.method);
        if (judging.all_rejected) ends.insert("all rejected");
        if (judging.expert_stands_aside) ends.insert("replaced");
        if (judging.first_gives_up) ends.insert("given up");
        if (!judging.objection.empty()) ends.insert(judging.objection);
    }
    EXPECT_EQ(ends, (std::set<std::string>{"comprehensive", "lowest_evaluated_price", "all rejected", "replaced",
                                           "given up", "dismissed", "upheld"}));
}

TEST(TenderDocuments, SayWhatThePlanSays) {
    for (auto const& plan : tender_table()) {
        auto const files = tender_files(plan);
        ASSERT_EQ(files.size(), 3u);
        EXPECT_NE(files[0].bytes.find(plan.qualification), std::string::npos);
        EXPECT_EQ(std::count(files[1].bytes.begin(), files[1].bytes.end(), '\n'),
                  static_cast<std::ptrdiff_t>(plan.bill.size()) + 1);
        EXPECT_NE(files[2].bytes.find(plan.schedule), std::string::npos);
    }
}

} // namespace haihe::demo
