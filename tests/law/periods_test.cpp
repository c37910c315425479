#include "law/lawful_tender.hpp"
#include "law/periods/application_time_is_at_least_5_days.hpp"
#include "law/periods/bid_preparation_is_at_least_20_days.hpp"
#include "law/periods/bid_validity_is_stated.hpp"
#include "law/periods/counting.hpp"
#include "law/periods/deposit_is_valid_as_long_as_bids.hpp"
#include "law/periods/documents_are_on_offer_at_least_5_days.hpp"
#include "law/periods/objection_to_documents_stays_open_until_10_days_before.hpp"
#include "law/periods/opening_is_at_the_bid_deadline.hpp"

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
            {"no deposit",
             [](auto& f) {
                 f.lots[0].deposit.reset();
                 f.deposit_validity_days = 0;
             },
             Mark::not_applicable}});
}

} // namespace haihe::law
