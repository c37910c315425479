#include "law/amounts/deposit_is_at_most_2_percent.hpp"
#include "law/amounts/no_minimum_price_is_set.hpp"
#include "law/amounts/tender_is_compulsory_from_the_threshold.hpp"
#include "law/lawful_tender.hpp"

#include <rapidcheck/gtest.h>

namespace haihe::law {

using namespace specimen;

using kernel::Date;
using kernel::Money;
using kernel::yuan;

TEST(Amounts, deposit_is_at_most_2_percent) {
    auto const deposit = [](std::int64_t estimated, std::int64_t deposit_fen) {
        return [=](TenderFacts& facts) {
            facts.lots[0].estimated_price = {estimated};
            facts.lots[0].deposit = Money{deposit_fen};
        };
    };
    expect("deposit_is_at_most_2_percent", deposit_is_at_most_2_percent,
           {{"exactly 2 %", nothing, Mark::kept},
            {"a fen more", deposit(400'000'000, 8'000'001), Mark::broken},
            {"a fen less", deposit(400'000'000, 7'999'999), Mark::kept},
            {"2 % is 0.98 fen", deposit(49, 1), Mark::broken},
            {"2 % is one fen", deposit(50, 1), Mark::kept},
            {"2 % is 1.98 fen", deposit(99, 2), Mark::broken},
            {"nothing of nothing", deposit(0, 0), Mark::kept},
            {"the greatest amount", deposit((std::int64_t{1} << 53) - 1, ((std::int64_t{1} << 53) - 1) / 50 + 1),
             Mark::broken}});
    auto facts = lawful_tender();
    facts.lots[0].deposit.reset();
    EXPECT_TRUE(deposit_is_at_most_2_percent(facts).empty());
    facts.lots[0].deposit = yuan(80'000);
    facts.lots.push_back(facts.lots[0]);
    facts.lots[1].deposit = yuan(80'001);
    auto const findings = deposit_is_at_most_2_percent(facts);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].mark, Mark::kept);
    EXPECT_EQ(findings[1].path, "/lots/1/deposit");
}

RC_GTEST_PROP(Amounts, deposit_boundary_is_exact_in_fen, ()) {
    auto facts = lawful_tender();
    auto& lot = facts.lots[0];
    lot.estimated_price = {*rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 53)};
    lot.deposit = Money{*rc::gen::inRange<std::int64_t>(0, (std::int64_t{1} << 53) / 25)};
    bool const lawful = lot.deposit->fen * 50 <= lot.estimated_price.fen;
    RC_ASSERT((deposit_is_at_most_2_percent(facts).front().mark == Mark::kept) == lawful);
}

TEST(Amounts, no_minimum_price_is_set) {
    expect("no_minimum_price_is_set", no_minimum_price_is_set,
           {{"none", nothing, Mark::kept},
            {"a maximum price is lawful", [](auto& f) { f.lots[0].maximum_price = yuan(4'000'000); }, Mark::kept},
            {"even a minimum of nothing", [](auto& f) { f.lots[0].minimum_price = Money{0}; }, Mark::broken}});
}

TEST(Amounts, tender_is_compulsory_from_the_threshold) {
    auto const declared_voluntary = [](Date began_on, std::string category, Money price) {
        return [=](TenderFacts& facts) {
            facts.compulsory = false;
            facts.began_on = began_on;
            facts.lots[0].category = category;
            facts.lots[0].estimated_price = price;
        };
    };
    auto const old_day = Date::of(2018, 5, 31), new_day = Date::of(2018, 6, 1);
    constexpr Money kFen{1};
    auto const less = [&](Money money) { return Money{money.fen - kFen.fen}; };
    expect(
        "tender_is_compulsory_from_the_threshold", tender_is_compulsory_from_the_threshold,
        {{"declared compulsory", nothing, Mark::kept},
         {"works", declared_voluntary(new_day, "works", yuan(4'000'000)), Mark::broken},
         {"works, a fen less", declared_voluntary(new_day, "works", less(yuan(4'000'000))), Mark::kept},
         {"goods", declared_voluntary(new_day, "goods", yuan(2'000'000)), Mark::broken},
         {"goods, a fen less", declared_voluntary(new_day, "goods", less(yuan(2'000'000))), Mark::kept},
         {"services", declared_voluntary(new_day, "services", yuan(1'000'000)), Mark::broken},
         {"services, a fen less", declared_voluntary(new_day, "services", less(yuan(1'000'000))), Mark::kept},
         {"works of 2018-05-31", declared_voluntary(old_day, "works", yuan(2'000'000)), Mark::broken},
         {"the same works a day later", declared_voluntary(new_day, "works", yuan(2'000'000)), Mark::kept},
         {"works of 2018-05-31, a fen less", declared_voluntary(old_day, "works", less(yuan(2'000'000))), Mark::kept},
         {"goods of 2018-05-31", declared_voluntary(old_day, "goods", yuan(1'000'000)), Mark::broken},
         {"goods of 2018-05-31, a fen less", declared_voluntary(old_day, "goods", less(yuan(1'000'000))), Mark::kept},
         {"services of 2018-05-31", declared_voluntary(old_day, "services", yuan(500'000)), Mark::broken},
         {"services of 2018-05-31, a fen less", declared_voluntary(old_day, "services", less(yuan(500'000))),
          Mark::kept},
         {"private funds",
          [](auto& f) {
              f.fund_source = "private";
              f.compulsory = false;
          },
          Mark::not_applicable}});
}

TEST(Amounts, threshold_cites_the_edition_of_the_day) {
    auto facts = lawful_tender();
    facts.began_on = Date::of(2018, 5, 31);
    auto const old_one = tender_is_compulsory_from_the_threshold(facts).front().citation;
    EXPECT_EQ(old_one.article, "第七条");
    EXPECT_EQ(old_one.in_force_until, Date::of(2018, 5, 31));
    facts.began_on = Date::of(2018, 6, 1);
    auto const new_one = tender_is_compulsory_from_the_threshold(facts).front().citation;
    EXPECT_EQ(new_one.article, "第五条");
    EXPECT_EQ(new_one.in_force_from, Date::of(2018, 6, 1));
}

} // namespace haihe::law
