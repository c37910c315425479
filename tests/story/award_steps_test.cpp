#include "story/award_steps.hpp"

#include "law/law.hpp"
#include "story/award_facts.hpp"
#include "story/told_story.hpp"

#include <gtest/gtest.h>

#include <map>

namespace haihe::story {

using kernel::days;
using kernel::hours;

namespace {

/// No holidays in the years of these stories.
kernel::LegalCalendar calendar() {
    std::map<int, kernel::LegalCalendar::Year> years;
    for (int year = 2026; year < 2028; ++year) {
        kernel::LegalCalendar::Year all_days_work;
        for (auto day = kernel::Date::of(year, 1, 1); day.year() == year; day = day + 1)
            if (day.weekday() >= 5) all_days_work.working_weekends.insert(day);
        years.emplace(year, all_days_work);
    }
    return kernel::LegalCalendar(years);
}

std::vector<Step> steps(TenderStory const& story, kernel::Instant now, std::string const& kind) {
    auto all = steps_of(story, show(law::judge(facts_of(story, now), law::Practice(calendar()))), now);
    std::erase_if(all, [&](Step const& step) { return step.kind != kind; });
    return all;
}

/// Its state and when: "done 2026-…"; empty when there is no such step.
std::string step(TenderStory const& story, kernel::Instant now, std::string const& kind) {
    std::string text;
    for (auto const& one : steps(story, now, kind))
        text += (text.empty() ? "" : ", ") + one.state + " " + (one.at ? *one.at : *one.from).to_string();
    return text;
}

std::string at(kernel::Instant instant) { return " " + instant.to_string(); }

} // namespace

TEST(AwardSteps, an_evaluation_runs_from_the_record_where_bids_are_judged_on_the_platform) {
    auto story = opened_story();
    EXPECT_EQ(step(story, kReported, "evaluation"), "");
    exchange::DocumentManifest documents;
    documents.evaluation = exchange::EvaluationTerms{};
    tell(story, documents);
    EXPECT_EQ(step(story, kReported, "evaluation"), "current" + at(kDeadline + hours(2)));
    tell(story, failed(kSecond, 1)); // of that lot no bid is judged
    EXPECT_EQ(steps(story, kReported, "evaluation").size(), 1U);
    tell(story, report(kFirst), kReported);
    EXPECT_EQ(step(story, kReported, "evaluation"), "done" + at(kReported));
    EXPECT_EQ(steps(story, kReported, "evaluation").at(0).title.zh, "评标报告：一标段");
    EXPECT_EQ(step(as_published(story), kReported, "evaluation"), "current" + at(kDeadline + hours(2)));
}

TEST(AwardSteps, candidates_are_awaited_by_the_day_that_the_law_sets) {
    auto story = opened_story();
    tell(story, report(kFirst), kReported);
    auto const last = kernel::Date::of(kReported + days(3)).ends_at();
    EXPECT_EQ(step(story, last - days(3) - kernel::Duration{1}, "candidates"), "future" + at(last));
    EXPECT_EQ(step(story, last - days(3), "candidates"), "due" + at(last));
    EXPECT_EQ(step(story, last - kernel::Duration{1}, "candidates"), "due" + at(last));
    EXPECT_EQ(step(story, last, "candidates"), "late" + at(last));
    auto const late = steps(story, last, "candidates").at(0);
    ASSERT_TRUE(late.rule);
    EXPECT_EQ(late.rule->rule, "candidates_are_posted_within_3_days");
    EXPECT_EQ(late.rule->level, "red");
    EXPECT_EQ(step(as_published(story), last, "candidates"), "");
    story.tender->compulsory = false;
    EXPECT_EQ(step(story, last, "candidates"), ""); // the law sets no day
}

TEST(AwardSteps, candidates_are_posted_until_the_posting_ends) {
    auto const story = posted_story();
    EXPECT_EQ(step(story, kPosted, "candidates"), "current" + at(kPosted));
    EXPECT_EQ(step(story, kPostedUntil, "candidates"), "done" + at(kPosted));
    auto const posting = steps(story, kPosted, "candidates").at(0);
    EXPECT_EQ(posting.until, kPostedUntil);
    EXPECT_EQ(posting.title.zh, "中标候选人公示：一标段");
    ASSERT_TRUE(posting.rule);
    EXPECT_EQ(posting.rule->rule, "candidates_are_posted_at_least_3_days");
    EXPECT_EQ(step(as_published(story), kPosted, "evaluation"), "done" + at(kReported)); // the posting states it
}

TEST(AwardSteps, a_contract_is_awaited_for_30_days_after_the_award) {
    auto story = awarded_story();
    EXPECT_EQ(step(story, kNoticed, "award"), "done" + at(kNoticed));
    auto const last = kernel::Date::of(kNoticed + days(30)).ends_at();
    EXPECT_EQ(step(story, kNoticed, "contract"), "future" + at(last));
    EXPECT_EQ(step(story, last - hours(1), "contract"), "due" + at(last));
    EXPECT_EQ(step(story, last, "contract"), "late" + at(last));
    tell(story, contract(kFirst));
    EXPECT_EQ(step(story, last, "contract"), "done" + at(kSigned));
    EXPECT_EQ(steps(story, last, "contract").at(0).rule->mark, "kept");
}

TEST(AwardSteps, a_written_report_is_awaited_for_15_days_where_it_would_be_known) {
    auto story = awarded_story();
    auto const last = kernel::Date::of(kNoticed + days(15)).ends_at();
    EXPECT_EQ(step(story, kNoticed, "report"), "future" + at(last));
    EXPECT_EQ(step(story, last - kernel::Duration{1}, "report"), "due" + at(last));
    EXPECT_EQ(step(story, last, "report"), "late" + at(last));
    EXPECT_EQ(steps(story, last, "report").at(0).title.zh, "招标投标情况书面报告：一标段");
    EXPECT_EQ(step(as_published(story), last, "report"), "");
    tell(story, award_report(kFirst));
    EXPECT_EQ(step(story, last, "report"), "done" + at(kNoticed + days(3)));
    EXPECT_EQ(steps(story, last, "report").at(0).rule->mark, "kept");
}

TEST(AwardSteps, a_cancelled_award_makes_nothing_due) {
    auto story = awarded_story();
    EXPECT_EQ(steps(story, kNoticed, "award").at(0).rule.has_value(), false); // no project told: not a ‡ tender
    tell(story, cancellation(kFirst));
    auto const now = kNoticed + days(60);
    EXPECT_EQ(step(story, now, "cancellation"), "done" + at(kNoticed + days(4)));
    EXPECT_EQ(steps(story, now, "cancellation").at(0).title.zh, "取消中标：一标段");
    EXPECT_EQ(step(story, now, "contract"), "");
    EXPECT_EQ(step(story, now, "report"), "");
    EXPECT_EQ(step(as_published(story), now, "cancellation"), "done" + at(kNoticed + days(4)));
}

TEST(AwardSteps, each_award_is_a_step) {
    auto story = awarded_story();
    tell(story, next_result(kFirst), kNoticed + days(5));
    EXPECT_EQ(step(story, kNoticed + days(6), "award"), "done" + at(kNoticed) + ", done" + at(kNoticed + days(5)));
}

TEST(AwardSteps, a_lot_that_fails_after_all_goes_back_to_tender) {
    auto story = awarded_story();
    tell(story, failed_later(kFirst, "no_candidate_left"));
    auto const now = kNoticed + days(60);
    auto const failure = steps(story, now, "failure");
    ASSERT_EQ(failure.size(), 1U);
    EXPECT_EQ(failure[0].title.zh, "招标失败，重新招标：一标段");
    EXPECT_EQ(failure[0].at, kReported + days(1));
    EXPECT_EQ(step(story, now, "contract"), ""); // nothing more is due
    EXPECT_EQ(steps(story, now, "record").size(), 1U);
}

TEST(AwardSteps, end_with_the_termination_of_the_tender) {
    auto story = posted_story();
    tell(story, objection(1));
    auto const terminated = kPosted + hours(5);
    tell(story, exchange::TerminationNotice{kTender, "", ""}, terminated);
    auto const now = kNoticed + days(60);
    EXPECT_EQ(step(story, now, "termination"), "done" + at(terminated));
    EXPECT_EQ(step(story, now, "candidates"), "done" + at(kPosted));
    for (auto const* awaited : {"award", "contract", "report"}) EXPECT_EQ(step(story, now, awaited), "") << awaited;
    EXPECT_TRUE(award_facts(story).at(0).ended);
    EXPECT_TRUE(as_published(story).terminated_at);

    auto early = announced_story();
    tell(early, exchange::TerminationNotice{kTender, "", ""}, kIssue + days(3));
    EXPECT_EQ(step(early, now, "opening"), ""); // it never came
    EXPECT_EQ(step(early, now, "deadline"), "");
    EXPECT_EQ(step(early, now, "announcement"), "done" + at(kIssue));
}

TEST(AwardSteps, an_objection_is_open_until_it_is_answered) {
    auto story = posted_story();
    tell(story, objection(1));
    auto const raised = kPosted + hours(1);
    auto const last = kernel::Date::of(raised + days(3)).ends_at();
    EXPECT_EQ(step(story, raised, "dispute"), "current" + at(raised));
    EXPECT_EQ(steps(story, raised, "dispute").at(0).rule->due, last);
    EXPECT_EQ(step(story, last, "dispute"), "late" + at(raised));
    tell(story, answer(1));
    EXPECT_EQ(step(story, last, "dispute"), "done" + at(raised));
    EXPECT_EQ(steps(story, last, "dispute").at(0).until, kPosted + days(1));
    EXPECT_EQ(steps(story, last, "dispute").at(0).title.zh, "第1号异议");
    EXPECT_EQ(step(as_published(story), last, "dispute"), "");
}

TEST(AwardSteps, tell_a_report_and_its_posting_again_after_a_reevaluation) {
    auto story = posted_story();
    exchange::DocumentManifest documents;
    documents.evaluation = exchange::EvaluationTerms{};
    tell(story, documents);
    tell(story, reevaluation(kFirst));
    EXPECT_EQ(step(story, kSigned, "evaluation"), "done" + at(kReported) + ", current" + at(kReevaluated));
    EXPECT_EQ(step(story, kSigned, "reevaluation"), "done" + at(kReevaluated));
    auto const fallen = steps(story, kReevaluated, "candidates");
    ASSERT_EQ(fallen.size(), 1U);
    EXPECT_EQ(fallen[0].until, kReevaluated);
    EXPECT_FALSE(fallen[0].rule);
    tell(story, corrected_report(kFirst), kReevaluated + days(1));
    EXPECT_EQ(steps(story, kReevaluated + days(1), "evaluation").at(1).title.zh, "重新评标报告：一标段");
    EXPECT_EQ(steps(story, kReevaluated + days(1), "candidates").size(), 2U); // the second is due
    tell(story, candidates(kFirst), kReevaluated + days(1), kReevaluated + days(2));
    auto const again = steps(as_published(story), kReevaluated + days(2), "candidates");
    ASSERT_EQ(again.size(), 2U);
    EXPECT_TRUE(again[1].rule);
    EXPECT_EQ(steps(as_published(story), kSigned, "evaluation").size(), 2U);
    tell(story, examination(kFirst, false));
    EXPECT_EQ(steps(story, kSigned, "examination").at(0).title.zh, "中标候选人经审查未予确认：一标段");
    EXPECT_TRUE(steps(as_published(story), kSigned, "examination").empty());
}

} // namespace haihe::story
