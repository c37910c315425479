#include "supervision/watch/award_fact.hpp"

#include "supervision/watch/assessment.hpp"
#include "supervision/watch/told_award_walk.hpp"

#include <gtest/gtest.h>

#include <map>

namespace haihe::supervision {

using kernel::days;
using kernel::hours;

namespace {

law::Practice every_day_works() {
    std::map<int, kernel::LegalCalendar::Year> years;
    for (int year = 2025; year < 2029; ++year) {
        kernel::LegalCalendar::Year all;
        for (auto day = kernel::Date::of(year, 1, 1); day.year() == year; day = day + 1)
            if (day.weekday() >= 5) all.working_weekends.insert(day);
        years.emplace(year, all);
    }
    return law::Practice(kernel::LegalCalendar(years));
}

std::vector<LiveFact> facts_of(std::vector<Told> const& before, Told const& told, kernel::Instant at) {
    return facts_told(watched_tender(), story_and(before), {5, 10, "message", at, at, told}, every_day_works());
}

std::string breaches(std::vector<Told> const& after) {
    std::string text;
    for (auto const& fact : award_breaches(watched_tender(), story_and(after))) {
        EXPECT_EQ(fact.level, "red");
        EXPECT_FALSE(fact.text.zh.empty() || fact.text.en.empty());
        text += (text.empty() ? "" : ", ") + fact.type + " " + fact.at.to_string();
    }
    return text;
}

std::string at(kernel::Instant instant) { return " " + instant.to_string(); }

/// "red rule at", "yellow rule due".
std::string due(std::vector<Told> const& after, kernel::Instant now) {
    std::string text;
    for (auto const& fact : due_acts(watched_tender(), story_and(after), now, every_day_works()))
        text += (text.empty() ? "" : ", ") + fact.level + " " + fact.type + at(fact.due ? *fact.due : fact.at);
    return text;
}

} // namespace

TEST(AwardFacts, are_said_in_both_languages) {
    auto apart = evaluated();
    apart.opinions[1].opinion = "dissents";
    apart.opinions[2].opinion = "refuses";
    auto const until = kernel::Date::of(posted_until() - kMillisecond).to_string();
    struct Case {
        kernel::Text said;
        std::string zh, en;
    };
    for (auto const& [said, zh, en] :
         {Case{say(evaluated()), "评标报告签署，评审3份，否决1份，推荐中标候选人2名",
               "Evaluation reported, bids: 3, rejected: 1, candidates: 2"},
          Case{say(apart), "评标报告签署，评审3份，否决1份，推荐中标候选人2名，2名成员有不同意见",
               "Evaluation reported, bids: 3, rejected: 1, candidates: 2, members of another opinion: 2"},
          Case{say(evaluated("all_bids_rejected")), "评标报告签署，评审3份，否决1份，否决全部投标，应当重新招标",
               "Evaluation reported, bids: 3, rejected: 1; all bids are rejected, the lot is to be tendered again"},
          Case{say(posted()), "中标候选人公示至" + until + "，第一名：示例甲",
               "Candidates posted until " + until + ", first: 示例甲"},
          Case{say(award()), "中标通知书发出：示例甲", "Award notice to 示例甲"},
          Case{say(result()), "中标结果：示例甲，90.00元", "Result: 示例甲, 90.00 yuan"},
          Case{say(next_result()), "中标结果：示例乙，95.00元（第2中标候选人）",
               "Result: 示例乙, 95.00 yuan (ranked 2)"},
          Case{say(settled()), "投标有效期延长：3家同意，0家退出", "Extension of bids, agreed: 3, left: 0"},
          Case{say(failed_for("bids_are_valid_no_more")), "标段招标失败，投标不再有效，应当重新招标",
               "Lot failed: its bids are valid no more; it is to be tendered again"},
          Case{say(termination()), "招标人终止招标：资金调整。", "Tender terminated: 资金调整。"},
          Case{say(reevaluation()), "组织重新评标，原公示终止，依据异议：1",
               "Re-evaluation ordered, the posting has ended; upheld objections: 1"},
          Case{say(examination()), "原评标委员会审查中标候选人（经营、财务状况变化）：不予确认",
               "Candidate examined (changed state): not confirmed"},
          Case{say(examination(true)), "原评标委员会审查中标候选人（经营、财务状况变化）：予以确认",
               "Candidate examined (changed state): confirmed"},
          Case{say(cancellation()), "取消中标：中标人放弃", "Award cancelled: the winner gave up"},
          Case{say(award_report()), "招标投标情况书面报告提交", "Written report on the tender made"},
          Case{say(contract()), "合同订立：示例甲，90.00元", "Contract signed: 示例甲, 90.00 yuan"},
          Case{say(objection()), "第1号异议：针对评标结果", "Objection 1 to the result"},
          Case{say(answer()), "第1号异议答复：不成立", "Objection 1 answered: dismissed"},
          Case{say(failed_for("competition_is_lacking")), "标段招标失败，有效投标不足三个，明显缺乏竞争，应当重新招标",
               "Lot failed: competition is lacking; it is to be tendered again"},
          Case{say(failed_for("no_candidate_left")), "标段招标失败，没有可以递补的中标候选人，应当重新招标",
               "Lot failed: no candidate is left; it is to be tendered again"}}) {
        EXPECT_EQ(said.zh, zh);
        EXPECT_EQ(said.en, en);
    }
}

TEST(AwardFacts, are_looked_into_where_something_is_out_of_the_ordinary) {
    auto apart = evaluated();
    apart.opinions[0].opinion = "silent";
    EXPECT_EQ(level_of(apart), "yellow");
    EXPECT_EQ(level_of(evaluated("all_bids_rejected")), "yellow");
    EXPECT_FALSE(level_of(evaluated()));
    EXPECT_EQ(level_of(next_result()), "yellow");
    EXPECT_FALSE(level_of(result()));
    std::vector<Told> const before{evaluated(), posted()};
    EXPECT_NE(facts_of(before, objection(), posted_at() + hours(1)).at(0).level, "green");
    EXPECT_EQ(facts_of(before, objection(), posted_at() + hours(1)).at(0).text.en, "Objection 1 to the result");
    EXPECT_EQ(facts_of(before, termination(), noticed_at()).at(0).level, "yellow");
    EXPECT_EQ(facts_of({evaluated(), posted(), award(), result()}, cancellation(), noticed_at()).at(0).level, "yellow");
    EXPECT_EQ(facts_of({evaluated(), posted(), objection(), upheld()}, reevaluation(), noticed_at()).at(0).level,
              "yellow");
    EXPECT_EQ(facts_of(before, examination(), noticed_at()).at(0).level, "yellow");
    EXPECT_EQ(facts_of({evaluated("all_bids_rejected")}, failed_for("all_bids_rejected"), noticed_at()).at(0).level,
              "yellow");
}

TEST(AwardBreaches, are_none_on_the_right_way) {
    EXPECT_EQ(breaches({evaluated(), posted(), objection(), answer(), award(), result(), contract()}), "");
}

/// What a report that named as many would not have kept from being told.
TEST(AwardBreaches, of_more_than_three_candidates_or_candidates_without_rank) {
    auto const breached = [](CandidatesTold const& told) {
        story::TenderStory story;
        for (auto const& one : told_and({evaluated(), told})) tell(story, one);
        std::string text;
        for (auto const& fact : award_breaches(watched_tender(), story)) text += fact.type + at(fact.at);
        return text;
    };
    auto many = posted();
    many.notice.candidates.push_back({3, "91120112M000100D1T", "示例丁", kernel::yuan(96), 110, "", "", ""});
    EXPECT_EQ(breached(many), "");
    many.notice.candidates.push_back({4, "91120112M000100E1U", "示例戊", kernel::yuan(97), 110, "", "", ""});
    EXPECT_EQ(breached(many), "candidates_are_at_most_3" + at(posted_at()));
    auto unranked = posted();
    unranked.notice.candidates[1].rank = 1;
    EXPECT_EQ(breached(unranked), "candidates_are_ranked" + at(posted_at()));
}

TEST(AwardBreaches, of_an_opening_of_fewer_than_three_bids) {
    auto const breached = [](std::vector<std::string> const& outcomes) {
        auto told = told_of_published_tender();
        told.emplace_back(opened(outcomes));
        story::TenderStory story;
        for (auto const& one : told) tell(story, one);
        std::string text;
        for (auto const& fact : award_breaches(watched_tender(), story)) text += fact.type;
        return text;
    };
    EXPECT_EQ(breached({"opened", "opened", "opened"}), "");
    EXPECT_EQ(breached({"opened", "opened", "revoked"}), "");
    EXPECT_EQ(breached({"opened", "opened"}), "fewer_than_3_bidders_are_not_opened");
}

TEST(AwardBreaches, of_an_award_before_the_posting_has_ended_only_where_the_tender_is_compulsory) {
    auto early = result();
    early.noticed_at = posted_until() - kMillisecond;
    auto story = story_and({evaluated(), posted(), early});
    EXPECT_EQ(award_breaches(watched_tender(), story).size(), 1u);
    story.tender->compulsory = false;
    EXPECT_EQ(award_breaches(watched_tender(), story).size(), 0u);
}

TEST(AwardBreaches, of_an_award_before_the_posting_has_ended) {
    auto early = result();
    early.noticed_at = posted_until() - kMillisecond;
    EXPECT_EQ(breaches({evaluated(), posted(), early}),
              "award_waits_for_the_end_of_the_posting" + at(early.noticed_at));
    early.noticed_at = posted_until();
    EXPECT_EQ(breaches({evaluated(), posted(), early}), "");
}

TEST(AwardBreaches, of_an_award_before_an_objection_was_answered) {
    auto const refused = "award_waits_for_objections" + at(noticed_at());
    EXPECT_EQ(breaches({evaluated(), posted(), objection(), result()}), refused);
    auto late = answer();
    late.answeredAt = noticed_at() + kMillisecond;
    EXPECT_EQ(breaches({evaluated(), posted(), objection(), result(), late}), refused);
    late.answeredAt = noticed_at();
    EXPECT_EQ(breaches({evaluated(), posted(), objection(), result(), late}), "");
    auto after = objection();
    after.raisedAt = noticed_at() + kMillisecond;
    EXPECT_EQ(breaches({evaluated(), posted(), after, result()}), "");
}

TEST(AwardBreaches, of_two_notices_that_went_out_apart) {
    auto late = result();
    late.noticed_at = noticed_at() + hours(1);
    EXPECT_EQ(breaches({evaluated(), posted(), award(), late}),
              "both_notices_are_of_one_instant" + at(late.noticed_at));
}

TEST(AwardBreaches, of_a_contract_at_another_price) {
    auto dearer = contract();
    dearer.price = kernel::yuan(99);
    EXPECT_EQ(breaches({evaluated(), posted(), award(), result(), dearer}),
              "contract_agrees_with_the_award" + at(signed_at()));
}

TEST(AwardBreaches, of_what_went_on_while_the_tender_was_suspended) {
    exchange::TenderSuspended const hold{code_told(), "order", "示例令1号", posted_at()};
    auto const rule = [](kernel::Instant instant) { return "suspended_procedure_does_not_go_on" + at(instant); };
    EXPECT_EQ(breaches({evaluated(), posted(), hold, award(), result(), contract()}),
              rule(posted_at()) + ", " + rule(noticed_at()) + ", " + rule(signed_at()));
    EXPECT_EQ(
        breaches({evaluated(), posted(), result(), hold, cancellation()}).find(rule(cancellation().cancelledAt)) ==
            std::string::npos,
        false);
    exchange::TenderResumed const lifted{code_told(), "order", "示例令1号", noticed_at()};
    EXPECT_EQ(breaches({evaluated(), hold, posted(), lifted, award(), result()}), rule(posted_at()));
}

TEST(AwardBreaches, come_with_the_message_that_makes_them) {
    auto early = result();
    early.noticed_at = posted_until() - kMillisecond;
    auto const facts = facts_of({evaluated(), posted()}, early, early.noticed_at);
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[1].type, "award_waits_for_the_end_of_the_posting");
    EXPECT_EQ(facts_of({evaluated(), posted(), early}, contract(), signed_at()).size(), 1U); // told before
}

TEST(DueActs, an_objection_counts_down_until_it_is_answered) {
    std::vector<Told> const raised{evaluated(), posted(), objection()};
    auto const last = kernel::Date::of(objection().raisedAt + days(3)).ends_at();
    auto const rule = std::string("objection_is_answered_within_3_days");
    EXPECT_EQ(due(raised, objection().raisedAt), "yellow " + rule + at(last));
    EXPECT_EQ(due(raised, last - kMillisecond), "yellow " + rule + at(last));
    EXPECT_EQ(due(raised, last), "red " + rule + at(last));
    EXPECT_EQ(due({evaluated(), posted(), objection(), answer()}, last), "");
}

TEST(DueActs, candidates_and_contracts_are_alerted_in_their_last_days_and_once_overdue) {
    auto const posting = kernel::Date::of(reported_at() + days(3)).ends_at();
    auto const rule = std::string("candidates_are_posted_within_3_days");
    EXPECT_EQ(due({evaluated()}, posting - days(3) - kMillisecond), "");
    EXPECT_EQ(due({evaluated()}, posting - days(3)), "yellow " + rule + at(posting));
    EXPECT_EQ(due({evaluated()}, posting), "red " + rule + at(posting));
    EXPECT_EQ(due({evaluated("all_bids_rejected")}, posting), "");
    auto const signing = kernel::Date::of(noticed_at() + days(30)).ends_at();
    std::vector<Told> const awarded{evaluated(), posted(), award(), result()};
    EXPECT_EQ(due(awarded, noticed_at()), "");
    std::vector<Told> reported = awarded;
    reported.emplace_back(award_report());
    EXPECT_EQ(due(reported, signing - days(1)), "yellow contract_is_signed_within_30_days" + at(signing));
    EXPECT_EQ(due(reported, signing), "red contract_is_signed_within_30_days" + at(signing));
    std::vector<Told> cancelled = awarded;
    cancelled.emplace_back(cancellation());
    EXPECT_EQ(due(cancelled, signing), ""); // nothing more is due of it
    EXPECT_EQ(due({evaluated(), termination()}, posting), "");
}

TEST(DueActs, a_written_report_is_alerted_in_its_last_days_and_once_overdue) {
    std::vector<Told> const awarded{evaluated(), posted(), award(), result()};
    auto const last = kernel::Date::of(noticed_at() + days(15)).ends_at();
    auto const rule = std::string("written_report_follows_within_15_days");
    EXPECT_EQ(due(awarded, last - days(3) - kMillisecond), "");
    EXPECT_EQ(due(awarded, last - days(3)), "yellow " + rule + at(last));
    EXPECT_EQ(due(awarded, last), "red " + rule + at(last));
    EXPECT_EQ(assess(story_and(awarded), every_day_works(), last).level, "red");
    auto in_time = award_report();
    in_time.madeAt = last - kMillisecond;
    EXPECT_EQ(due({evaluated(), posted(), award(), result(), in_time}, last), "");
    in_time.madeAt = last;
    EXPECT_EQ(due({evaluated(), posted(), award(), result(), in_time}, last + days(1)), "red " + rule + at(last));
}

TEST(DueActs, are_not_among_the_rules_that_are_broken) {
    auto const now = posted_at() + days(60);
    for (auto const& fact : broken_rules(watched_tender(), story_and({evaluated()}), now, every_day_works()))
        EXPECT_NE(fact.type, "candidates_are_posted_within_3_days");
    EXPECT_EQ(assess(story_and({evaluated()}), every_day_works(), now).level, "red"); // the tender shows it
}

TEST(LotsWithoutCandidates, wait_to_be_tendered_again) {
    auto const facts = lots_without_candidates(watched_tender(), story_and({evaluated("competition_is_lacking")}));
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].level, "yellow");
    EXPECT_EQ(facts[0].at, reported_at());
    EXPECT_EQ(facts[0].type, "lot_without_candidates_is_tendered_again");
    EXPECT_TRUE(lots_without_candidates(watched_tender(), story_and({evaluated()})).empty());
    EXPECT_TRUE(lots_without_candidates(watched_tender(), story_and({evaluated("competition_is_lacking"),
                                                                     failed_for("competition_is_lacking")}))
                    .empty());
}

} // namespace haihe::supervision
