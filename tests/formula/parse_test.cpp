#include "formula/formula.hpp"

#include <gtest/gtest.h>

namespace haihe::formula {

namespace {

constexpr auto kWellFormed = "formula_is_well_formed";
constexpr auto kKnownNames = "formula_uses_known_names";
constexpr auto kNotZero = "formula_divides_only_by_what_is_not_zero";
constexpr auto kNotTooLarge = "formula_is_not_too_large";

Names const kAll{true, true, {{"k", {5, 2}}, {"nought", {0, 0}}, {"loss_2", {-1, 0}}}};

std::string times(std::size_t count, std::string const& text) {
    std::string all;
    for (; count > 0; --count) all += text;
    return all;
}

void expect_refused(std::string const& source, Names const& names, char const* rule, std::size_t position) {
    auto const formula = parse(source, names);
    ASSERT_FALSE(formula) << source;
    EXPECT_EQ(formula.error().rule, rule) << source;
    ASSERT_FALSE(formula.error().facts.empty()) << source;
    EXPECT_EQ(formula.error().facts[0], (kernel::Fact{"position", std::to_string(position)})) << source;
    EXPECT_NE(formula.error().text.zh.find("公式"), std::string::npos) << source;
    EXPECT_FALSE(formula.error().text.en.empty()) << source;
    EXPECT_EQ(formula.error().path, "") << source;
}

struct Fault {
    char const* source;
    std::size_t position;
};

} // namespace

TEST(Parse, says_where_a_source_is_not_well_formed) {
    for (auto const& [source, position] : {Fault{"", 1},
                                           {"   ", 4},
                                           {"+1", 1},
                                           {"1 2", 3},
                                           {"1 +", 4},
                                           {"(1", 3},
                                           {"1)", 2},
                                           {"()", 2},
                                           {"price points", 7},
                                           {"price(1)", 6},
                                           {"min + 1", 5},
                                           {"min(1)", 6},
                                           {"min(1,)", 7},
                                           {"abs(1, 2)", 6},
                                           {"clamp(1, 2)", 11},
                                           {"clamp(1,2,3,4)", 12},
                                           {"round(1)", 8},
                                           {"round(price, 7)", 14},
                                           {"round(price, -1)", 14},
                                           {"round(price, 2.0)", 14},
                                           {"round(price, k)", 14},
                                           {"round(price, 02)", 14},
                                           {"mean_without_extremes()", 23},
                                           {"mean_without_extremes(0)", 23},
                                           {"mean_without_extremes(10001)", 23},
                                           {"mean_without_extremes(5, 1)", 24},
                                           {"mean_between(1)", 15},
                                           {"price > 1", 7},
                                           {"(price > 1)", 8},
                                           {"if(price, 1, 2)", 9},
                                           {"if(price = 1, 1, 2)", 10},
                                           {"if(1 < 2 < 3, 1, 2)", 10},
                                           {"if(1 < 2, 1)", 12},
                                           {"if 1 < 2", 4},
                                           {"if(1 < 2, 1, 2, 3)", 15},
                                           {"1e3", 2},
                                           {"01", 1},
                                           {"2 * 00.5", 5},
                                           {"1.", 2},
                                           {".5", 1},
                                           {"1.2.3", 4},
                                           {"1.0000000", 1},
                                           {"9223372036854775808", 1},
                                           {"1,000", 2},
                                           {"50%", 3},
                                           {"2 ^ 3", 3},
                                           {"price @", 7},
                                           {"1 =", 3},
                                           {"!1", 1},
                                           {"1 -* 2", 4},
                                           {"1 /", 4},
                                           {"\xff", 1},
                                           {"1 + \xe4\xbb\xb7", 5},
                                           {"max（price, 1）", 4},
                                           {"price × 2", 7},
                                           {"1;2", 2},
                                           {"price\n\n+", 9}})
        expect_refused(source, kAll, kWellFormed, position);
    expect_refused(std::string("1\0", 2), kAll, kWellFormed, 2);
}

TEST(Parse, says_which_name_is_unknown) {
    for (auto const& [source, position] : {Fault{"prices", 1},
                                           {"1 + Price", 5},
                                           {"sqrt(2)", 1},
                                           {"k + kk", 5},
                                           {"min(1, x)", 8},
                                           {"_k", 1},
                                           {"then", 1}})
        expect_refused(source, kAll, kKnownNames, position);
    expect_refused("2 * maximum_price", {false, true, {}}, kKnownNames, 5);
    expect_refused("2 * base_price", {true, false, {}}, kKnownNames, 5);
    auto const unknown = parse("1 + 平均价", kAll);
    EXPECT_NE(unknown.error().text.zh.find("半角"), std::string::npos);
    EXPECT_EQ(parse("prices", kAll).error().facts[1], (kernel::Fact{"name", "prices"}));
}

TEST(Parse, refuses_a_divisor_that_may_be_zero) {
    for (auto const& [source, position] : {Fault{"1 / 0", 5},
                                           {"1 / 0.00", 5},
                                           {"1 / nought", 5},
                                           {"price / (price - mean)", 9},
                                           {"1/(highest-lowest)", 3},
                                           {"1 / (count - 1)", 5},
                                           {"1 / (maximum_price - price)", 5},
                                           {"1 / max(price - mean, 0)", 5},
                                           {"1 / abs(price - mean)", 5},
                                           {"1 / round(mean, 0)", 5},
                                           {"1 / round(mean * 0.4, 2)", 5},
                                           {"1 / (price - price + price - 1)", 5},
                                           {"1 / clamp(price - mean, 0, 1)", 5},
                                           {"1 / if(price > 1, price, 0)", 5},
                                           {"1 / -(price - 1)", 5},
                                           {"price / if(1 > 2, mean, -1)", 9},
                                           {"1 / (k * nought)", 5},
                                           {"1 / min(price, mean, 0)", 5},
                                           {"1 / (mean / 2 - 1 / (price - 1))", 21},
                                           {"1/(1-1) + 1/(2-2)", 3},
                                           {"if(price - 1 > 0, 1 / (price - 1), 0)", 23},
                                           {"if(1 / (price - 1) > 0, 1, 0)", 8},
                                           {"mean_between(1 / (price - 1), 2)", 18},
                                           {"1 / (loss_2 + 1)", 5},
                                           {"1 / (1 / 3 - 1 / 3)", 5}})
        expect_refused(source, kAll, kNotZero, position);
    auto const refused = parse("price / ( price - mean )", kAll);
    EXPECT_EQ(refused.error().facts[1], (kernel::Fact{"divisor", "( price - mean )"}));
}

TEST(Parse, takes_the_divisors_of_practice) {
    for (auto const* source : {"price / mean",
                               "price / lowest",
                               "price / highest",
                               "1 / price",
                               "1 / count",
                               "1 / points",
                               "price / base_price",
                               "price / maximum_price",
                               "price / 3",
                               "price / k",
                               "price / loss_2",
                               "price / -2",
                               "price / max(price - mean, 1)",
                               "price / max(highest - lowest, 0.01)",
                               "price / (mean + lowest)",
                               "price / (mean * (1 - k))",
                               "price / (maximum_price * 0.3 + mean * 0.7)",
                               "price / (mean / highest)",
                               "price / (lowest * mean / count)",
                               "price / mean_without_extremes(5)",
                               "price / (mean_without_extremes(5) * 0.95)",
                               "price / mean_between(mean * 0.9, mean * 1.1)",
                               "price / round(mean, 2)",
                               "price / round(mean * 0.95, 2)",
                               "price / max(round(mean, 0), 1)",
                               "price / (abs(price - mean) + 1)",
                               "price / min(price, mean, base_price)",
                               "price / clamp(price - mean, 1, 2)",
                               "price / if(price > mean, mean, 0.5)",
                               "price / -mean",
                               "price / (-mean - 1)",
                               "price / abs(-mean)",
                               "price / (1 - 1/3 - 1/3)"})
        EXPECT_TRUE(parse(source, kAll)) << source;
}

TEST(Parse, has_its_limits) {
    auto const accepted = [](std::string const& source) { return parse(source, kAll).has_value(); };
    EXPECT_TRUE(accepted(times(32, "(") + "1" + times(32, ")")));
    expect_refused(times(33, "(") + "1" + times(33, ")"), kAll, kNotTooLarge, 33);
    EXPECT_TRUE(accepted(times(32, "-") + "1"));
    expect_refused(times(33, "-") + "1", kAll, kNotTooLarge, 33);
    EXPECT_TRUE(accepted(times(32, "abs(") + "1" + times(32, ")")));
    expect_refused(times(33, "abs(") + "1" + times(33, ")"), kAll, kNotTooLarge, 132);
    EXPECT_TRUE(accepted(times(40, "(1)+") + "1")); // side by side is not deep
    expect_refused(times(500, "("), kAll, kNotTooLarge, 33);

    EXPECT_TRUE(accepted("-1" + times(99, "+1")));
    expect_refused("1" + times(100, "+1"), kAll, kNotTooLarge, 201);
    EXPECT_TRUE(accepted("round(1,6)" + times(99, "+1"))); // the literal of round is no node
    expect_refused("round(1,6)" + times(100, "+1"), kAll, kNotTooLarge, 209);

    EXPECT_TRUE(accepted("1" + times(999, " ")));
    expect_refused("1" + times(1000, " "), kAll, kNotTooLarge, 1001);
}

TEST(Parse, takes_constants_by_the_rules) {
    auto const refused_at = [](std::string const& name) -> std::string {
        auto const formula = parse("1", {false, false, {{name, {1, 0}}}});
        if (formula) return "accepted";
        return formula.error().rule == "formula_constants_are_well_named" ? formula.error().path : formula.error().rule;
    };
    for (auto const* name : {"k", "k2", "deduction_above", "a_1", "then", "prices"})
        EXPECT_EQ(refused_at(name), "accepted") << name;
    for (auto const* name : {"",
                             "K",
                             "2k",
                             "_k",
                             "k_",
                             "k__2",
                             "k-2",
                             "比例",
                             "if",
                             "min",
                             "max",
                             "abs",
                             "round",
                             "clamp",
                             "price",
                             "points",
                             "count",
                             "lowest",
                             "highest",
                             "mean",
                             "maximum_price",
                             "base_price",
                             "mean_between",
                             "mean_without_extremes"})
        EXPECT_EQ(refused_at(name), std::string("/constants/") + name) << name;
    EXPECT_EQ(refused_at(times(40, "k")), "accepted");
    EXPECT_EQ(refused_at(times(41, "k")), "/constants/" + times(41, "k"));
    Names many;
    for (int i = 0; i < 50; ++i) many.constants["k" + std::to_string(i)] = {i, 0};
    EXPECT_TRUE(parse("k0 + k49", many));
    many.constants["one_more"] = {};
    EXPECT_EQ(parse("1", many).error().path, "/constants");
}

} // namespace haihe::formula
