#include "law/amounts/bond_is_at_most_10_percent.hpp"
#include "law/lawful_tender.hpp"
#include "law/periods/award_is_within_bid_validity.hpp"
#include "law/periods/candidates_are_posted_at_least_3_days.hpp"
#include "law/periods/candidates_are_posted_within_3_days.hpp"
#include "law/periods/contract_is_signed_within_30_days.hpp"
#include "law/periods/counting.hpp"
#include "law/periods/objection_is_answered_within_3_days.hpp"
#include "law/periods/written_report_follows_within_15_days.hpp"
#include "law/standing/first_candidate_wins.hpp"

#include <rapidcheck/gtest.h>

#include <utility>

namespace haihe::law {

using namespace specimen;

using kernel::Date;
using kernel::Instant;
using kernel::Money;

namespace {

constexpr char const* kLot = "A1201000001000001001001";

/// The one award of the facts.
AwardFacts& award(TenderFacts& facts) {
    if (facts.awards.empty()) {
        facts.awards.emplace_back();
        facts.awards[0].lot = kLot;
    }
    return facts.awards[0];
}

/// Of a due act that begins on Tuesday 3 March at 09:30, at `now`, done or not.
using Done = std::optional<Instant>;
auto due(std::optional<Instant> AwardFacts::*from, std::optional<Instant> AwardFacts::*done_at, Instant now,
         Done done) {
    return [=](TenderFacts& facts) {
        facts.now = now;
        award(facts).*from = at(3, 3);
        award(facts).*done_at = done;
        award(facts).written_report_is_known = true;
    };
}

auto with_calendar(DueRule rule, kernel::LegalCalendar const& calendar = calendar_of_2026()) {
    return [=](TenderFacts const& facts) { return rule(facts, calendar); };
}

Instant end_of(unsigned month, unsigned day) { return Date::of(2026, month, day).ends_at(); }

/// The boundary of a rule on a due act: `last` is its last day.
void expect_due(std::string_view name, DueRule rule, std::optional<Instant> AwardFacts::*from,
                std::optional<Instant> AwardFacts::*done_at, Date last) {
    auto const end = last.ends_at();
    auto const late = end + kernel::days(100);
    auto const of = [&](Instant now, Done done) { return due(from, done_at, now, done); };
    expect(name, with_calendar(rule),
           {{"nothing to judge", nothing, Mark::not_applicable},
            {"done in the last millisecond", of(late, end - kMillisecond), Mark::kept},
            {"done a millisecond later", of(late, end), Mark::broken},
            {"still to be done", of(at(3, 3), {}), Mark::pending},
            {"still to be done in the last millisecond", of(end - kMillisecond, {}), Mark::pending},
            {"not done", of(end, {}), Mark::broken}});
    auto facts = lawful_tender();
    of(at(3, 3), {})(facts);
    EXPECT_EQ(rule(facts, calendar_of_2026()).front().due, end) << name;
    of(late, {})(facts);
    EXPECT_EQ(rule(facts, calendar_of_2026()).front().facts.front().value, last.to_string()) << name;
    // Where the year is unknown nobody is accused; what is in time without a holiday is in time.
    EXPECT_EQ(rule(facts, {}).front().mark, Mark::pending) << name;
    of(late, at(3, 3))(facts);
    EXPECT_EQ(rule(facts, {}).front().mark, Mark::kept) << name;
}

void voluntary_award(TenderFacts& facts) {
    facts.compulsory = false;
    facts.now = end_of(12, 1);
    award(facts).reported_at = award(facts).noticed_at = at(3, 3);
    award(facts).written_report_is_known = true;
}

} // namespace

TEST(DueActs, a_last_day_off_moves_to_the_next_working_day) {
    auto const calendar = calendar_of_2026();
    EXPECT_EQ(last_day_within(at(3, 3), 3, calendar).date, Date::of(2026, 3, 6));
    EXPECT_EQ(last_day_within(at(3, 25), 3, calendar).date, Date::of(2026, 3, 30)); // from a Saturday
    EXPECT_EQ(last_day_within(at(4, 28), 3, calendar).date, Date::of(2026, 5, 6));  // over the holidays
    EXPECT_EQ(last_day_within(at(5, 6), 3, calendar).date, Date::of(2026, 5, 9));   // a Saturday that is worked
    EXPECT_FALSE(last_day_within(at(3, 3), 3, {}).holidays_known);
    EXPECT_EQ(last_day_within(at(3, 25), 3, {}).date, Date::of(2026, 3, 28));
}

TEST(DueActs, candidates_are_posted_within_3_days) {
    expect_due("candidates_are_posted_within_3_days", candidates_are_posted_within_3_days, &AwardFacts::reported_at,
               &AwardFacts::posted_at, Date::of(2026, 3, 6));
    expect("candidates_are_posted_within_3_days", with_calendar(candidates_are_posted_within_3_days),
           {{"not compulsory", voluntary_award, Mark::not_applicable}});
}

TEST(DueActs, written_report_follows_within_15_days) {
    expect_due("written_report_follows_within_15_days", written_report_follows_within_15_days, &AwardFacts::noticed_at,
               &AwardFacts::written_report_at, Date::of(2026, 3, 18));
    expect("written_report_follows_within_15_days", with_calendar(written_report_follows_within_15_days),
           {{"not compulsory", voluntary_award, Mark::not_applicable},
            {"nothing is known of reports",
             [](TenderFacts& facts) {
                 voluntary_award(facts);
                 facts.compulsory = true;
                 award(facts).written_report_is_known = false;
             },
             Mark::not_applicable}});
}

TEST(DueActs, contract_is_signed_within_30_days) {
    expect_due("contract_is_signed_within_30_days", contract_is_signed_within_30_days, &AwardFacts::noticed_at,
               &AwardFacts::contract_signed_at, Date::of(2026, 4, 2));
    expect("contract_is_signed_within_30_days", with_calendar(contract_is_signed_within_30_days),
           {{"not compulsory either", voluntary_award, Mark::broken},
            {"the lot goes back to tender",
             [](TenderFacts& facts) {
                 voluntary_award(facts);
                 award(facts).ended = true;
             },
             Mark::not_applicable}});
}

TEST(DueActs, objection_is_answered_within_3_days) {
    auto const objection = [](std::string against, Instant now, Done answered) {
        return [=](TenderFacts& facts) {
            facts.now = now;
            facts.objections = {{1, against, at(3, 3), answered}};
        };
    };
    auto const end = end_of(3, 6);
    for (auto const* against : {"documents", "result"})
        expect("objection_is_answered_within_3_days", with_calendar(objection_is_answered_within_3_days),
               {{"none", nothing, Mark::not_applicable},
                {"in the last millisecond", objection(against, end_of(4, 1), end - kMillisecond), Mark::kept},
                {"a millisecond later", objection(against, end_of(4, 1), end), Mark::broken},
                {"still open", objection(against, end - kMillisecond, {}), Mark::pending},
                {"not answered", objection(against, end, {}), Mark::broken}});
    auto facts = lawful_tender();
    objection("documents", end, {})(facts);
    EXPECT_EQ(objection_is_answered_within_3_days(facts, calendar_of_2026()).front().citation.article, "第二十二条");
    facts.compulsory = false; // 条例22 speaks of every tender
    EXPECT_EQ(objection_is_answered_within_3_days(facts, calendar_of_2026()).front().mark, Mark::broken);
    objection("result", end, {})(facts); // 条例54 of compulsory ones
    EXPECT_EQ(objection_is_answered_within_3_days(facts, calendar_of_2026()).front().mark, Mark::not_applicable);
    facts.compulsory = true;
    EXPECT_EQ(objection_is_answered_within_3_days(facts, calendar_of_2026()).front().citation.article, "第五十四条");
}

TEST(AwardRules, candidates_are_posted_at_least_3_days) {
    auto const posted = [](Instant from, Instant until) {
        return [=](TenderFacts& facts) {
            award(facts).posted_at = from;
            award(facts).posted_until = until;
        };
    };
    auto const day = Date::of(2026, 3, 3);
    expect(
        "candidates_are_posted_at_least_3_days", candidates_are_posted_at_least_3_days,
        {{"not posted", nothing, Mark::not_applicable},
         {"its end not said", [](TenderFacts& facts) { award(facts).posted_at = at(3, 3); }, Mark::not_applicable},
         {"its end alone", [](TenderFacts& facts) { award(facts).posted_until = end_of(3, 6); }, Mark::not_applicable},
         {"until 24:00 of the third day", posted(at(3, 3), end_of(3, 6)), Mark::kept},
         {"a millisecond less", posted(at(3, 3), end_of(3, 6) - kMillisecond), Mark::broken},
         {"from the first millisecond of its day", posted(day.begins_at(), end_of(3, 6)), Mark::kept},
         {"from the last", posted(day.ends_at() - kMillisecond, end_of(3, 6)), Mark::kept},
         {"from the first of the next", posted(day.ends_at(), end_of(3, 6)), Mark::broken},
         {"never shortened nor lengthened by a weekend", posted(at(3, 5), end_of(3, 8)), Mark::kept},
         {"not compulsory",
          [&](TenderFacts& facts) {
              posted(at(3, 3), at(3, 3))(facts);
              facts.compulsory = false;
          },
          Mark::not_applicable}});
}

TEST(AwardRules, first_candidate_wins) {
    auto const won_by = [](std::int64_t rank, std::string ground, std::string funds = "budget",
                           bool compulsory = true) {
        return [=](TenderFacts& facts) {
            facts.compulsory = compulsory;
            facts.fund_source = funds;
            award(facts).noticed_at = at(3, 3);
            award(facts).winner_rank = rank;
            award(facts).ground = ground;
        };
    };
    std::vector<Case> cases{{"nobody yet", nothing, Mark::not_applicable},
                            {"the first", won_by(1, ""), Mark::kept},
                            {"the second for no reason", won_by(2, ""), Mark::broken},
                            {"the third for no lawful one", won_by(3, "dearer"), Mark::broken},
                            {"the second, state enterprise", won_by(2, "", "state_enterprise"), Mark::broken},
                            {"the second, private money", won_by(2, "", "private"), Mark::not_applicable},
                            {"the second, foreign loan", won_by(2, "", "foreign_loan"), Mark::not_applicable},
                            {"the second, not compulsory", won_by(2, "", "budget", false), Mark::not_applicable}};
    for (auto const* ground : {"gave_up", "force_majeure", "no_bond", "unlawful_conduct", "other"})
        cases.push_back({ground, won_by(2, ground), Mark::kept});
    expect("first_candidate_wins", first_candidate_wins, cases);
    auto facts = lawful_tender();
    won_by(2, "")(facts);
    auto const named = first_candidate_wins(facts).at(0);
    EXPECT_NE(named.explanation.zh.find(kLot), std::string::npos);
    EXPECT_EQ(named.facts.at(0).value, kLot);
}

TEST(AwardRules, award_is_within_bid_validity) {
    auto const until = bids_valid_until(at(3, 23), 90);
    EXPECT_EQ(until, Date::of(2026, 6, 21).ends_at()); // the day of the deadline is not counted; 21 June is a Sunday
    auto const valid = [=](Instant now, Done noticed, bool ended = false) {
        return [=](TenderFacts& facts) {
            facts.now = now;
            facts.validities = {{kLot, until, noticed, ended}};
        };
    };
    kernel::Duration const millisecond{1};
    expect("award_is_within_bid_validity", with_calendar(award_is_within_bid_validity),
           {{"no lot", nothing, Mark::not_applicable},
            {"it runs", valid(until - millisecond, {}), Mark::pending},
            {"it is over", valid(until, {}), Mark::broken},
            {"awarded in time", valid(until + kernel::days(9), until - millisecond), Mark::kept},
            {"awarded a millisecond late", valid(until, until), Mark::broken},
            {"tendered again", valid(until, {}, true), Mark::not_applicable}});
    TenderFacts facts;
    valid(until - kernel::days(1), {})(facts);
    EXPECT_EQ(award_is_within_bid_validity(facts, calendar_of_2026()).at(0).due, until);
}

TEST(AwardRules, bond_is_at_most_10_percent) {
    auto const bond = [](std::int64_t price, std::int64_t bond_fen) {
        return [=](TenderFacts& facts) {
            award(facts).contract_price = Money{price};
            award(facts).bond = Money{bond_fen};
        };
    };
    expect(
        "bond_is_at_most_10_percent", bond_is_at_most_10_percent,
        {{"none", nothing, Mark::not_applicable},
         {"of a price not said", [](TenderFacts& facts) { award(facts).bond = Money{0}; }, Mark::not_applicable},
         {"a price alone", [](TenderFacts& facts) { award(facts).contract_price = Money{10}; }, Mark::not_applicable},
         {"exactly 10 %", bond(400'000'000, 40'000'000), Mark::kept},
         {"a fen more", bond(400'000'000, 40'000'001), Mark::broken},
         {"10 % is 0.9 fen", bond(9, 1), Mark::broken},
         {"10 % is one fen", bond(10, 1), Mark::kept},
         {"10 % is 1.9 fen", bond(19, 2), Mark::broken},
         {"nothing of nothing", bond(0, 0), Mark::kept}});
}

RC_GTEST_PROP(AwardRules, bond_boundary_is_exact_in_fen, ()) {
    auto facts = lawful_tender();
    award(facts).contract_price = Money{*rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 53)};
    award(facts).bond = Money{*rc::gen::inRange<std::int64_t>(0, (std::int64_t{1} << 53) / 5)};
    bool const lawful = award(facts).bond->fen * 10 <= award(facts).contract_price->fen;
    RC_ASSERT((bond_is_at_most_10_percent(facts).front().mark == Mark::kept) == lawful);
}

} // namespace haihe::law
