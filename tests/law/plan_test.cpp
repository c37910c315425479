// For each kind of procedure the proposed time table keeps every rule, and no day of it could be earlier: a day or a
// millisecond less breaks exactly the rule that it comes from.

#include "law/plan.hpp"

#include "law/catalogue.hpp"
#include "law/lawful_case.hpp"
#include "law/lawful_tender.hpp"

#include <rapidcheck/gtest.h>

#include <set>

namespace haihe::law {

using namespace specimen;

namespace {

constexpr std::int64_t kDay = 86'400'000;

std::set<std::string> broken_in(CaseFacts const& facts) {
    std::set<std::string> names;
    for (auto const& finding : judge(facts, Practice(calendar_of_2026())))
        if (finding.mark == Mark::broken) names.insert(finding.rule);
    return names;
}

using Names = std::set<std::string>;

struct Kind {
    bool compulsory, prequalification, invited;
};

/// Open or invited, compulsory or not, with or without prequalification.
std::vector<Kind> kinds() {
    std::vector<Kind> all;
    for (bool const compulsory : {true, false})
        for (bool const prequalification : {true, false})
            for (bool const invited : {true, false}) all.push_back({compulsory, prequalification, invited});
    return all;
}

/// The lawful case, with the plan's time table and amounts by chance within the law.
CaseFacts case_of(Kind const& kind, TimeTablePlan const& plan, PlanQuestion const& question) {
    auto facts = lawful_case();
    facts.tender = tender_of(plan, question, facts.tender);
    facts.tender.began_on = kernel::Date::of(question.start);
    facts.prequalification = prequalification_of(plan);
    facts.tender.method = kind.invited ? "invited" : "open";
    facts.tender.invitations = kind.invited ? *rc::gen::inRange<std::int64_t>(3, 20) : 0;
    facts.project.approved_method = facts.project.method = facts.tender.method;
    facts.project.state_funds_lead = !kind.invited;
    facts.project.compulsory = facts.documents.compulsory = facts.announcement.compulsory = facts.door.compulsory =
        facts.committee.compulsory = facts.evaluation.compulsory = facts.awarding.compulsory =
            facts.deposit.compulsory = facts.sanction.compulsory = kind.compulsory;
    auto& lot = facts.tender.lots[0];
    // From the threshold on it must be tendered: a voluntary one stays below.
    auto const price = kind.compulsory ? *rc::gen::inRange<std::int64_t>(400'000'000, 40'000'000'000)
                                       : *rc::gen::inRange<std::int64_t>(1'000, 400'000'000);
    lot.estimated_price = {price};
    lot.deposit = kernel::Money{*rc::gen::inRange<std::int64_t>(0, price / 50 + 1)};
    facts.project.mergeable = {{"works", lot.estimated_price}};
    if (!kind.compulsory) facts.project.investment = facts.project.budget = kernel::Money{price};
    return facts;
}

} // namespace

RC_GTEST_PROP(Plan, of_every_kind_keeps_every_rule_and_no_day_could_be_earlier, ()) {
    PlanQuestion question;
    question.start = {*rc::gen::inRange<std::int64_t>(kernel::Date::of(2018, 6, 1).begins_at().milliseconds,
                                                      kernel::Date::of(2040, 1, 1).begins_at().milliseconds)};
    for (auto const& kind : kinds()) {
        question.compulsory = kind.compulsory;
        question.prequalification = kind.prequalification;
        auto const plan = propose(question, {}).value();
        auto const facts = case_of(kind, plan, question);
        RC_ASSERT(broken_in(facts) == Names{});
        auto const breaks = [&](auto change, Names const& names) {
            auto changed = facts;
            change(changed);
            RC_ASSERT(broken_in(changed) == names);
        };
        auto const day = kernel::Duration{kDay};
        breaks([&](auto& f) { f.tender.documents_until = f.tender.documents_until - day; },
               {"documents_are_on_offer_at_least_5_days"});
        breaks([&](auto& f) { f.tender.objection_until = f.tender.objection_until - kMillisecond; },
               {"objection_to_documents_stays_open_until_10_days_before"});
        breaks([&](auto& f) { f.tender.opening_at = f.tender.opening_at + kMillisecond; },
               {"opening_is_at_the_bid_deadline"});
        breaks(
            [&](auto& f) { f.tender.lots[0].deposit = kernel::Money{f.tender.lots[0].estimated_price.fen / 50 + 1}; },
            {"deposit_is_at_most_2_percent"});
        if (kind.compulsory)
            breaks([&](auto& f) { f.tender.bid_deadline = f.tender.opening_at = f.tender.bid_deadline - day; },
                   {"bid_preparation_is_at_least_20_days"});
        if (kind.invited)
            breaks([&](auto& f) { f.tender.invitations = 2; }, {"invited_tender_has_at_least_3_invitations"});
        if (kind.prequalification)
            breaks(
                [&](auto& f) {
                    f.prequalification.objection_until = f.prequalification.objection_until - kMillisecond;
                },
                {"objection_to_prequalification_stays_open_until_2_days_before"});
    }
}

TEST(Plan, shows_each_day_with_its_rule_and_computation) {
    PlanQuestion question;
    question.start = at(3, 3);
    auto const plan = propose(question, calendar_of_2026()).value();
    std::vector<std::string> lines;
    for (auto const& step : plan.steps) {
        EXPECT_EQ(step.rule.empty(), step.computation.en.empty()) << step.name;
        if (!step.rule.empty()) {
            ASSERT_NE(entry_of(step.rule), nullptr) << step.rule;
            EXPECT_FALSE(step.citation.article.empty()) << step.rule;
        }
        lines.push_back(std::string(step.name) + " " + step.at.to_string());
    }
    EXPECT_EQ(lines, (std::vector<std::string>{
                         "documents_from 2026-03-03T01:30:00.000Z", "documents_until 2026-03-08T01:30:00.000Z",
                         "clarification_until 2026-03-08T16:00:00.000Z", "objection_until 2026-03-13T16:00:00.000Z",
                         "bid_deadline 2026-03-23T01:30:00.000Z", "posted_until 2026-03-26T16:00:00.000Z",
                         "written_report_until 2026-04-13T16:00:00.000Z", "contract_until 2026-04-27T16:00:00.000Z"}));
    auto const& deadline = plan.steps[4];
    EXPECT_EQ(deadline.computation.en,
              "20 days from 2026-03-03, that day not counted: the earliest day is 2026-03-23.");
    EXPECT_EQ(deadline.computation.zh, "自2026-03-03起20日（当日不计），最早为2026-03-23。");
    EXPECT_EQ(plan.steps[2].computation.en, "15 days before 2026-03-23, that day not counted: until 2026-03-08 24:00.");
}

TEST(Plan, waits_for_working_days_only_where_that_is_asked) {
    PlanQuestion question;
    question.start = at(4, 15); // 20 days later is 5 May, a holiday
    EXPECT_EQ(propose(question, calendar_of_2026())->at("bid_deadline"), at(5, 5));
    question.on_working_days = true;
    EXPECT_EQ(propose(question, calendar_of_2026())->at("bid_deadline"), at(5, 6));
    auto const refused = propose(question, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "calendar_year_is_known");
    EXPECT_NE(refused.error().text.en.find("data/working-days.json"), std::string::npos);
}

TEST(Plan, puts_prequalification_before_the_documents) {
    PlanQuestion question;
    question.start = at(3, 3);
    question.prequalification = true;
    auto const plan = propose(question, calendar_of_2026()).value();
    EXPECT_EQ(plan.at("application_deadline"), at(3, 13));
    EXPECT_EQ(plan.at("documents_from"), at(3, 14));
    EXPECT_EQ(plan.at("bid_deadline"), at(4, 3));
    EXPECT_EQ(plan.at("no_such_step"), kernel::Instant{});
    question.compulsory = false;
    EXPECT_EQ(propose(question, calendar_of_2026())->at("bid_deadline"), at(3, 24));
    EXPECT_EQ(propose(question, calendar_of_2026())->at("posted_until"), kernel::Instant{});
}

} // namespace haihe::law
