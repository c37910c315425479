#include "law/law.hpp"

#include "law/catalogue.hpp"
#include "law/periods/counting.hpp"
#include "law/texts.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <map>
#include <set>

namespace haihe::law {

using kernel::Date;
using kernel::days;
using kernel::Instant;
using kernel::yuan;

Instant const kIssue = *Instant::parse("2026-03-03T01:00:00.000Z");

/// A lot from the report to the contract, each act in time.
AwardFacts lawful_award() {
    AwardFacts award;
    award.lot = "A1201000001000001001001";
    award.reported_at = kIssue + days(22); // 25 March
    award.posted_at = kIssue + days(23);
    award.posted_until = Date::of(2026, 3, 29).ends_at();
    award.noticed_at = kIssue + days(28); // 31 March
    award.winner_rank = 1;
    award.written_report_is_known = true;
    award.written_report_at = kIssue + days(30);
    award.contract_signed_at = kIssue + days(33);
    award.contract_price = yuan(9'000'000);
    award.bond = yuan(900'000);
    return award;
}

/// A lawful tender; every case below changes one thing of it.
TenderFacts lawful() {
    TenderFacts facts;
    facts.began_on = Date::of(2026, 3, 1);
    facts.now = kIssue;
    facts.fund_source = "budget";
    facts.method = "open";
    facts.approval_obtained = facts.funds_settled = true;
    facts.lots = {{"A1201000001000001001001", "works", yuan(10'000'000), yuan(11'000'000), {}, yuan(200'000)}};
    facts.documents_from = kIssue;
    facts.documents_until = kIssue + days(5);
    facts.objection_until = Date::of(2026, 3, 13).ends_at();
    facts.bid_deadline = facts.opening_at = kIssue + days(20);
    facts.bid_validity_days = facts.deposit_validity_days = 90;
    facts.announcement_tenderee = facts.announcement_address = facts.announcement_nature = facts.announcement_quantity =
        facts.announcement_place = facts.announcement_time = facts.announcement_how_to_get_documents = "有";
    facts.opening_place = facts.planned_opening_place = "示例开标室";
    facts.media = {"中国招标投标公共服务平台"};
    return facts;
}

struct Case {
    char const* what;
    std::function<void(TenderFacts&)> change;
    std::string broken; ///< the one rule that it breaks; empty = none

    friend void PrintTo(Case const& one, std::ostream* out) { *out << one.what; }
};

std::vector<std::string> broken_rules(TenderFacts const& facts) {
    std::vector<std::string> names;
    static Practice const practice(kernel::LegalCalendar(std::map<int, kernel::LegalCalendar::Year>{{2026, {}}}));
    for (auto const& finding : judge(facts, practice))
        if (finding.mark == Mark::broken) {
            names.push_back(finding.rule);
            EXPECT_FALSE(finding.citation.article.empty());
            EXPECT_FALSE(finding.explanation.zh.empty() || finding.explanation.en.empty() || finding.path.empty())
                << finding.rule;
            EXPECT_EQ(refusal(finding).kind, kernel::RefusalKind::unlawful);
        }
    return names;
}

Case const kCases[] = {
    {"lawful", [](TenderFacts&) {}, ""},
    {"offer of four days", [](TenderFacts& f) { f.documents_until = kIssue + days(4); },
     "documents_are_on_offer_at_least_5_days"},
    {"offer ends at 00:00 of the fifth day",
     [](TenderFacts& f) { f.documents_until = Date::of(2026, 3, 8).begins_at(); }, ""},
    {"offer ends a millisecond earlier",
     [](TenderFacts& f) { f.documents_until = Date::of(2026, 3, 8).begins_at() - kernel::Duration{1}; },
     "documents_are_on_offer_at_least_5_days"},
    {"20 days, 00:00", [](TenderFacts& f) { f.bid_deadline = f.opening_at = Date::of(2026, 3, 23).begins_at(); }, ""},
    {"a millisecond below 20 days",
     [](TenderFacts& f) { f.bid_deadline = f.opening_at = Date::of(2026, 3, 23).begins_at() - kernel::Duration{1}; },
     "bid_preparation_is_at_least_20_days"},
    {"19 days, not compulsory",
     [](TenderFacts& f) {
         f.bid_deadline = f.opening_at = kIssue + days(19);
         f.compulsory = false;
         f.fund_source = "private";
         f.media.clear();
     },
     ""},
    {"opening a millisecond late", [](TenderFacts& f) { f.opening_at = f.bid_deadline + kernel::Duration{1}; },
     "opening_is_at_the_bid_deadline"},
    {"objection closes 11 days before",
     [](TenderFacts& f) { f.objection_until = Date::of(2026, 3, 12).ends_at() - kernel::Duration{1}; },
     "objection_to_documents_stays_open_until_10_days_before"},
    {"deposit of exactly 2 %", [](TenderFacts& f) { f.lots[0].deposit = yuan(200'000); }, ""},
    {"a fen above 2 %", [](TenderFacts& f) { f.lots[0].deposit = kernel::Money{yuan(200'000).fen + 1}; },
     "deposit_is_at_most_2_percent"},
    {"2 % of an odd price, rounded up",
     [](TenderFacts& f) {
         f.lots[0].estimated_price = {1'000'000'049};
         f.lots[0].deposit = {20'000'001};
     },
     "deposit_is_at_most_2_percent"},
    {"deposit shorter than the bids", [](TenderFacts& f) { f.deposit_validity_days = 89; },
     "deposit_is_valid_as_long_as_bids"},
    {"no deposit, validity does not matter",
     [](TenderFacts& f) {
         f.lots[0].deposit.reset();
         f.deposit_validity_days = 0;
     },
     ""},
    {"bid validity not stated", [](TenderFacts& f) { f.bid_validity_days = f.deposit_validity_days = 0; },
     "bid_validity_is_stated"},
    {"minimum price", [](TenderFacts& f) { f.lots[0].minimum_price = yuan(1); }, "no_minimum_price_is_set"},
    {"two base prices", [](TenderFacts& f) { f.base_prices = 2; }, "at_most_one_base_price"},
    {"one base price", [](TenderFacts& f) { f.base_prices = 1; }, ""},
    {"two invitations",
     [](TenderFacts& f) {
         f.method = "invited";
         f.invitations = 2;
     },
     "invited_tender_has_at_least_3_invitations"},
    {"three invitations",
     [](TenderFacts& f) {
         f.method = "invited";
         f.invitations = 3;
     },
     ""},
    {"no approval", [](TenderFacts& f) { f.approval_obtained = false; }, "approval_and_funds_are_settled"},
    {"funds not settled", [](TenderFacts& f) { f.funds_settled = false; }, "approval_and_funds_are_settled"},
    {"self-organised, not filed", [](TenderFacts& f) { f.self_organised = true; }, "self_organised_tender_is_filed"},
    {"self-organised and filed", [](TenderFacts& f) { f.self_organised = f.filed = true; }, ""},
    {"no address", [](TenderFacts& f) { f.announcement_address.clear(); }, "announcement_states_what_it_must"},
    {"no medium", [](TenderFacts& f) { f.media.clear(); }, "announcement_is_in_a_designated_medium"},
    {"no place of opening fixed",
     [](TenderFacts& f) {
         f.opening_place.clear();
         f.planned_opening_place.clear();
     },
     "opening_place_is_as_fixed"},
    {"works at the threshold, said not compulsory",
     [](TenderFacts& f) {
         f.compulsory = false;
         f.lots[0].estimated_price = yuan(4'000'000);
         f.lots[0].deposit.reset();
     },
     "tender_is_compulsory_from_the_threshold"},
    {"a fen below the threshold",
     [](TenderFacts& f) {
         f.compulsory = false;
         f.lots[0].estimated_price = {yuan(4'000'000).fen - 1};
         f.lots[0].deposit.reset();
     },
     ""},
    {"opened elsewhere", [](TenderFacts& f) { f.opening_place = "别处"; }, "opening_place_is_as_fixed"},
    {"four days to apply", [](TenderFacts& f) { f.application_deadline = f.documents_until + days(4); },
     "application_time_is_at_least_5_days"},
    {"five days to apply", [](TenderFacts& f) { f.application_deadline = f.documents_until + days(5); }, ""},
    {"amended on the 15th day before",
     [](TenderFacts& f) {
         f.amendments = {{Date::of(2026, 3, 8).ends_at() - kernel::Duration{1}, true, f.bid_deadline, f.bid_deadline}};
     },
     ""},
    {"amended a millisecond later",
     [](TenderFacts& f) {
         f.amendments = {{Date::of(2026, 3, 8).ends_at(), true, f.bid_deadline, f.bid_deadline}};
     },
     "clarification_is_15_days_before_the_deadline_or_moves_it"},
    {"late, but touches no bid",
     [](TenderFacts& f) {
         f.amendments = {{Date::of(2026, 3, 20).begins_at(), false, f.bid_deadline, f.bid_deadline}};
     },
     ""},
    {"from the report to the contract in time", [](TenderFacts& f) { f.awards = {lawful_award()}; }, ""},
    {"posted on the sixth day",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].posted_at = kIssue + days(28); // the third, 28 March, is a Saturday: until Monday
         f.awards[0].posted_until = kIssue + days(40);
     },
     "candidates_are_posted_within_3_days"},
    {"posted a millisecond too short",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].posted_until = Date::of(2026, 3, 29).ends_at() - kernel::Duration{1};
     },
     "candidates_are_posted_at_least_3_days"},
    {"the second wins without a ground",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].winner_rank = 2;
     },
     "first_candidate_wins"},
    {"no written report",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].written_report_at.reset();
         f.now = kIssue + days(60);
     },
     "written_report_follows_within_15_days"},
    {"no contract",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].contract_signed_at.reset();
         f.now = kIssue + days(90);
     },
     "contract_is_signed_within_30_days"},
    {"a bond before there is a contract",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].contract_price.reset();
     },
     ""},
    {"noticed, and nobody is told to be the winner",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         f.awards[0].winner_rank = 0;
     },
     ""},
    {"a fen above 10 %",
     [](TenderFacts& f) {
         f.awards = {lawful_award()};
         ++f.awards[0].bond->fen;
     },
     "bond_is_at_most_10_percent"},
    {"awarded once the bids were valid no more",
     [](TenderFacts& f) {
         f.validities = {{"A1201000001000001001001", kIssue + days(110), kIssue + days(110), false}};
     },
     "award_is_within_bid_validity"},
    {"objection answered after a week",
     [](TenderFacts& f) {
         f.objections = {{1, "documents", kIssue, kIssue + days(7)}};
     },
     "objection_is_answered_within_3_days"},
};

class TenderRules : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Cases, TenderRules, testing::ValuesIn(kCases),
                         [](auto const& one) { return "case_" + std::to_string(one.index); });

TEST_P(TenderRules, break_exactly_one_or_none) {
    auto facts = lawful();
    GetParam().change(facts);
    auto const expected = GetParam().broken.empty() ? std::vector<std::string>{} : std::vector{GetParam().broken};
    EXPECT_EQ(broken_rules(facts), expected) << GetParam().what;
}

/// A tender keeps the edition under which it began, and each text of it says the same.
TEST_P(TenderRules, are_broken_under_every_text_of_their_act) {
    if (GetParam().broken.empty()) return;
    auto const* const entry = entry_of(GetParam().broken);
    ASSERT_NE(entry, nullptr);
    for (auto const& edition : entry->card.editions)
        for (auto const& text : texts_of(edition))
            for (auto const day : {text.from, text.until.value_or(text.from + 1)}) {
                auto facts = lawful();
                GetParam().change(facts);
                facts.began_on = day;
                EXPECT_EQ(broken_rules(facts), std::vector{GetParam().broken}) << day.to_string();
            }
    auto facts = lawful();
    GetParam().change(facts);
    facts.began_on = entry->card.editions.front().in_force_from - 1;
    EXPECT_EQ(broken_rules(facts), std::vector<std::string>{}) << "before its first edition";
}

TEST(Thresholds, follow_the_edition_of_the_day_on_which_the_tender_began) {
    auto facts = lawful();
    facts.compulsory = false;
    facts.lots = {{"A1201000001000001001001", "works", yuan(3'000'000), {}, {}, {}}};
    facts.began_on = Date::of(2018, 5, 31);
    EXPECT_EQ(broken_rules(facts), std::vector<std::string>{"tender_is_compulsory_from_the_threshold"});
    facts.began_on = Date::of(2018, 6, 1);
    EXPECT_EQ(broken_rules(facts), std::vector<std::string>{});
}

TEST(Rules, every_one_is_broken_by_some_case) {
    std::set<std::string> broken;
    for (auto const& one : kCases)
        if (!one.broken.empty()) broken.insert(one.broken);
    EXPECT_EQ(broken.size(), tender_rules().size() + due_rules().size() + Practice{}.known.size());
}

RC_GTEST_PROP(Counting, the_proposed_day_is_lawful_and_the_day_before_is_not, ()) {
    auto facts = lawful();
    facts.documents_from = {kIssue.milliseconds + *rc::gen::inRange<std::int64_t>(0, days(400).milliseconds)};
    facts.documents_until = facts.documents_from + days(6);
    auto const earliest = earliest_date_after(facts.documents_from, 20);
    facts.objection_until = earliest.begins_at();
    facts.bid_deadline = facts.opening_at = earliest.begins_at();
    RC_ASSERT(broken_rules(facts).empty());
    facts.bid_deadline = facts.opening_at = (earliest - 1).begins_at();
    RC_ASSERT(broken_rules(facts) == std::vector<std::string>{"bid_preparation_is_at_least_20_days"});
}

} // namespace haihe::law
