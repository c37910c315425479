#include "law/lawful_tender.hpp"
#include "law/periods/application_time_is_at_least_5_days.hpp"
#include "law/periods/bid_preparation_is_at_least_20_days.hpp"
#include "law/periods/bid_validity_is_stated.hpp"
#include "law/periods/counting.hpp"
#include "law/periods/deposit_is_valid_as_long_as_bids.hpp"
#include "law/periods/documents_are_on_offer_at_least_5_days.hpp"
#include "law/periods/minimum_periods_are_full_at_midnight.hpp"
#include "law/periods/minimum_periods_do_not_end_on_a_day_off.hpp"
#include "law/periods/objection_to_documents_stays_open_until_10_days_before.hpp"
#include "law/periods/opening_is_at_the_bid_deadline.hpp"

#include <set>

namespace haihe::law {

using namespace specimen;

using kernel::Date;

TEST(Counting, leaves_the_starting_day_out) {
    EXPECT_EQ(earliest_date_after(at(3, 3), 20), Date::of(2026, 3, 23));
    EXPECT_EQ(earliest_date_after(Date::of(2026, 3, 3).begins_at(), 20), Date::of(2026, 3, 23));
    EXPECT_EQ(earliest_date_after(Date::of(2026, 3, 3).begins_at() - kMillisecond, 20), Date::of(2026, 3, 22));
    EXPECT_EQ(latest_date_before(at(3, 23), 15), Date::of(2026, 3, 8));
    EXPECT_EQ(latest_date_before(Date::of(2026, 3, 23).ends_at() - kMillisecond, 15), Date::of(2026, 3, 8));
    EXPECT_EQ(earliest_date_after(at(2, 8, 2028), 21), Date::of(2028, 2, 29));
}

TEST(Periods, documents_are_on_offer_at_least_5_days) {
    expect("documents_are_on_offer_at_least_5_days", documents_are_on_offer_at_least_5_days,
           {{"until 8 March", nothing, Mark::kept},
            {"until 8 March 00:00", [](auto& f) { f.documents_until = Date::of(2026, 3, 8).begins_at(); }, Mark::kept},
            {"a millisecond less", [](auto& f) { f.documents_until = Date::of(2026, 3, 8).begins_at() - kMillisecond; },
             Mark::broken},
            {"ended before it began", [](auto& f) { f.documents_until = at(3, 1); }, Mark::broken},
            {"voluntary too",
             [](auto& f) {
                 voluntary(f);
                 f.documents_until = at(3, 7);
             },
             Mark::broken}});
}

TEST(Periods, bid_preparation_is_at_least_20_days) {
    expect("bid_preparation_is_at_least_20_days", bid_preparation_is_at_least_20_days,
           {{"23 March", nothing, Mark::kept},
            {"23 March 00:00", [](auto& f) { f.bid_deadline = Date::of(2026, 3, 23).begins_at(); }, Mark::kept},
            {"a millisecond less", [](auto& f) { f.bid_deadline = Date::of(2026, 3, 23).begins_at() - kMillisecond; },
             Mark::broken},
            {"issued at the day's last millisecond",
             [](auto& f) { f.documents_from = Date::of(2026, 3, 3).ends_at() - kMillisecond; }, Mark::kept},
            {"issued a millisecond later", [](auto& f) { f.documents_from = Date::of(2026, 3, 3).ends_at(); },
             Mark::broken},
            {"voluntary",
             [](auto& f) {
                 voluntary(f);
                 f.bid_deadline = at(3, 10);
             },
             Mark::not_applicable}});
}

TEST(Periods, bid_preparation_shows_its_computation) {
    auto facts = lawful_tender();
    facts.bid_deadline = at(3, 22);
    auto const finding = bid_preparation_is_at_least_20_days(facts).front();
    EXPECT_EQ(finding.facts, (std::vector<kernel::Fact>{{"earliest", "2026-03-23"}, {"given", "2026-03-22"}}));
    EXPECT_NE(finding.explanation.zh.find("2026-03-23"), std::string::npos);
    EXPECT_NE(finding.explanation.en.find("2026-03-23"), std::string::npos);
    EXPECT_EQ(finding.citation.article, "第二十四条");
}

TEST(Periods, count_down_runs_to_the_end_and_not_beyond) {
    auto facts = lawful_tender();
    facts.now = facts.bid_deadline - kMillisecond;
    EXPECT_EQ(bid_preparation_is_at_least_20_days(facts).front().due, facts.bid_deadline);
    facts.now = facts.bid_deadline;
    EXPECT_FALSE(bid_preparation_is_at_least_20_days(facts).front().due);
}

TEST(Periods, application_time_is_at_least_5_days) {
    expect("application_time_is_at_least_5_days", application_time_is_at_least_5_days,
           {{"no prequalification", nothing, Mark::not_applicable},
            {"13 March", [](auto& f) { f.application_deadline = Date::of(2026, 3, 13).begins_at(); }, Mark::kept},
            {"a millisecond less",
             [](auto& f) { f.application_deadline = Date::of(2026, 3, 13).begins_at() - kMillisecond; }, Mark::broken},
            {"voluntary",
             [](auto& f) {
                 voluntary(f);
                 f.application_deadline = at(3, 9);
             },
             Mark::not_applicable}});
}

TEST(Periods, objection_to_documents_stays_open_until_10_days_before) {
    expect("objection_to_documents_stays_open_until_10_days_before",
           objection_to_documents_stays_open_until_10_days_before,
           {{"13 March 24:00", nothing, Mark::kept},
            {"a millisecond less", [](auto& f) { f.objection_until = f.objection_until - kMillisecond; }, Mark::broken},
            {"longer", [](auto& f) { f.objection_until = f.bid_deadline; }, Mark::kept},
            {"deadline moved later",
             [](auto& f) {
                 f.amendments = {{at(3, 20), true, f.bid_deadline, at(4, 4)}};
                 f.bid_deadline = at(4, 4);
             },
             Mark::kept},
            {"an amendment that moves nothing does not heal it",
             [](auto& f) {
                 f.objection_until = f.objection_until - kMillisecond;
                 f.amendments = {{at(3, 5), false, f.bid_deadline, f.bid_deadline}};
             },
             Mark::broken}});
}

TEST(Periods, opening_is_at_the_bid_deadline) {
    expect("opening_is_at_the_bid_deadline", opening_is_at_the_bid_deadline,
           {{"the same instant", nothing, Mark::kept},
            {"a millisecond early", [](auto& f) { f.opening_at = f.bid_deadline - kMillisecond; }, Mark::broken},
            {"a millisecond late", [](auto& f) { f.opening_at = f.bid_deadline + kMillisecond; }, Mark::broken}});
}

TEST(Periods, bid_validity_is_stated) {
    expect("bid_validity_is_stated", bid_validity_is_stated,
           {{"90 days", nothing, Mark::kept},
            {"one day", [](auto& f) { f.bid_validity_days = 1; }, Mark::kept},
            {"none", [](auto& f) { f.bid_validity_days = 0; }, Mark::broken},
            {"negative", [](auto& f) { f.bid_validity_days = -1; }, Mark::broken}});
}

TEST(Periods, deposit_is_valid_as_long_as_bids) {
    expect("deposit_is_valid_as_long_as_bids", deposit_is_valid_as_long_as_bids,
           {{"as long", nothing, Mark::kept},
            {"a day less", [](auto& f) { f.deposit_validity_days = 89; }, Mark::broken},
            {"a day more", [](auto& f) { f.deposit_validity_days = 91; }, Mark::broken},
            {"a day less of a deposit of one fen",
             [](auto& f) {
                 f.lots[0].deposit = kernel::Money{1};
                 f.deposit_validity_days = 89;
             },
             Mark::broken},
            {"a deposit of nothing",
             [](auto& f) {
                 f.lots[0].deposit = kernel::Money{0};
                 f.deposit_validity_days = 0;
             },
             Mark::not_applicable},
            {"no deposit",
             [](auto& f) {
                 f.lots[0].deposit.reset();
                 f.deposit_validity_days = 0;
             },
             Mark::not_applicable}});
}

namespace {

/// Asked before publication, with the working days of 2026.
auto with_days_off(DueRule rule) {
    return [=](TenderFacts const& facts) { return rule(facts, calendar_of_2026()); };
}

} // namespace

TEST(StrictReadings, minimum_periods_are_full_at_midnight) {
    auto const full = [](auto& f) {
        f.documents_until = Date::of(2026, 3, 8).ends_at();
        f.bid_deadline = Date::of(2026, 3, 23).ends_at();
    };
    expect("minimum_periods_are_full_at_midnight", with_days_off(minimum_periods_are_full_at_midnight),
           {{"the last days at half past nine", nothing, Mark::broken},
            {"24:00 of the last days", full, Mark::kept},
            {"the offer a millisecond less",
             [&](auto& f) {
                 full(f);
                 f.documents_until = f.documents_until - kMillisecond;
             },
             Mark::broken},
            {"the preparation a millisecond less",
             [&](auto& f) {
                 full(f);
                 f.bid_deadline = f.bid_deadline - kMillisecond;
             },
             Mark::broken},
            {"voluntary", voluntary, Mark::not_applicable}});
}

TEST(StrictReadings, minimum_periods_do_not_end_on_a_day_off) {
    expect("minimum_periods_do_not_end_on_a_day_off", with_days_off(minimum_periods_do_not_end_on_a_day_off),
           {{"the offer ends on a Sunday", nothing, Mark::broken},
            {"on the Monday after", [](auto& f) { f.documents_until = at(3, 9); }, Mark::kept},
            {"a millisecond before that Monday",
             [](auto& f) { f.documents_until = Date::of(2026, 3, 9).begins_at() - kMillisecond; }, Mark::broken},
            {"the preparation ends on a holiday",
             [](auto& f) {
                 f.documents_until = at(4, 20);
                 f.documents_from = at(4, 13);
                 f.bid_deadline = at(5, 5);
             },
             Mark::broken},
            {"on the day after the holiday",
             [](auto& f) {
                 f.documents_until = at(4, 20);
                 f.documents_from = at(4, 13);
                 f.bid_deadline = at(5, 6);
             },
             Mark::kept},
            {"in a year whose holidays are not known",
             [](auto& f) {
                 f.documents_from = at(3, 3, 2027);
                 f.documents_until = at(3, 9, 2027);
             },
             Mark::pending},
            {"voluntary", voluntary, Mark::not_applicable}});
}

TEST(StrictReadings, cite_how_periods_were_counted_when_the_tender_began) {
    struct Row {
        int year;
        char const* act;
    };
    for (auto const& [year, act] : {Row{2016, "中华人民共和国民法通则"}, Row{2019, "中华人民共和国民法总则"},
                                    Row{2026, "中华人民共和国民法典"}}) {
        auto facts = lawful_tender();
        facts.began_on = Date::of(year, 6, 1);
        EXPECT_EQ(minimum_periods_are_full_at_midnight(facts, calendar_of_2026()).front().citation.act.zh, act);
    }
}

TEST(Practice, switches_options_on_and_off) {
    auto const broken = [](Practice const& practice) {
        std::set<std::string> rules;
        for (auto const& finding : judge(lawful_tender(), practice))
            if (finding.mark == Mark::broken) rules.insert(finding.rule);
        return rules;
    };
    Practice practice(calendar_of_2026());
    EXPECT_EQ(broken(practice), std::set<std::string>{});
    practice.known.insert("minimum_periods_are_full_at_midnight");
    EXPECT_EQ(broken(practice), std::set<std::string>{"minimum_periods_are_full_at_midnight"});
    practice.known.insert("minimum_periods_do_not_end_on_a_day_off");
    EXPECT_EQ(broken(practice).size(), 2U);
}

} // namespace haihe::law
