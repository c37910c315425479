#include "formula/explanation.hpp"

#include <gtest/gtest.h>

namespace haihe::formula {

namespace {

Inputs inputs_of(std::vector<std::int64_t> const& yuan, std::size_t bid = 0) {
    Inputs inputs;
    for (auto const one : yuan) inputs.prices.push_back(kernel::yuan(one));
    inputs.price = inputs.prices.at(bid);
    inputs.points = {30, 0};
    inputs.maximum_price = kernel::yuan(1000);
    inputs.base_price = kernel::yuan(900);
    return inputs;
}

std::string value_of(char const* source, Inputs const& inputs = inputs_of({100, 200, 400})) {
    auto const formula = parse(source, {true, true, {{"k", {5, 2}}}});
    if (!formula) return formula.error().rule;
    auto const value = formula->value(inputs);
    if (!value) return value.error().rule;
    return value->numerator + (value->denominator == "1" ? "" : "/" + value->denominator);
}

std::string rounded(char const* source, int places, Inputs const& inputs = inputs_of({100})) {
    auto const result = points(parse(source, {}).value(), inputs, places);
    return result ? result->to_string() : result.error().rule;
}

} // namespace

TEST(Value, is_exact) {
    struct Row {
        char const *source, *value;
    };
    for (auto const& [source, value] : {Row{"1 / 3", "1/3"},
                                        {"1/3 + 1/6", "1/2"},
                                        {"0.1 + 0.2", "3/10"},
                                        {"2 - 3 - 4", "-5"},
                                        {"8 / 4 / 2", "1"},
                                        {"2 + 3 * 4", "14"},
                                        {"(2 + 3) * 4", "20"},
                                        {"-2 * -3", "6"},
                                        {"--2", "2"},
                                        {"2 - -3", "5"},
                                        {"-2 + 5", "3"},
                                        {"price", "100"},
                                        {"points", "30"},
                                        {"count", "3"},
                                        {"lowest", "100"},
                                        {"highest", "400"},
                                        {"mean", "700/3"},
                                        {"maximum_price", "1000"},
                                        {"base_price", "900"},
                                        {"k", "1/20"},
                                        {"min(3, 1, 2)", "1"},
                                        {"max(3, 1, 2, 5)", "5"},
                                        {"abs(-3)", "3"},
                                        {"abs(3)", "3"},
                                        {"clamp(5, 1, 3)", "3"},
                                        {"clamp(0, 1, 3)", "1"},
                                        {"clamp(2, 1, 3)", "2"},
                                        {"clamp(2, 3, 1)", "1"},
                                        {"round(2/3, 0)", "1"},
                                        {"round(2/3, 6)", "666667/1000000"},
                                        {"if(1 < 2, 3, 4)", "3"},
                                        {"if(2 < 2, 3, 4)", "4"},
                                        {"if(2 <= 2, 3, 4)", "3"},
                                        {"if(2 > 2, 3, 4)", "4"},
                                        {"if(2 >= 2, 3, 4)", "3"},
                                        {"if(1/3 == 2/6, 3, 4)", "3"},
                                        {"if(1/3 != 0.333333, 3, 4)", "3"},
                                        {"mean_without_extremes(3)", "200"},
                                        {"mean_without_extremes(4)", "700/3"},
                                        {"mean_between(100, 200)", "150"},
                                        {"mean_between(100.01, 199.99)", "700/3"},
                                        {"mean_between(400, 100)", "700/3"},
                                        {"mean_between(-1, 1000000)", "700/3"},
                                        {"mean_between(mean, mean * 2)", "400"},
                                        {"mean_between(price, price)", "100"},
                                        {"mean_between(99.999999, 100.000001)", "100"}})
        EXPECT_EQ(value_of(source), value) << source;
}

TEST(Value, leaves_extremes_out_only_where_something_is_left) {
    EXPECT_EQ(value_of("mean_without_extremes(1)", inputs_of({7})), "7");
    EXPECT_EQ(value_of("mean_without_extremes(2)", inputs_of({1, 4})), "5/2");
    EXPECT_EQ(value_of("mean_without_extremes(1)", inputs_of({1, 2, 9})), "2");
    EXPECT_EQ(value_of("mean_without_extremes(5)", inputs_of({9, 1, 9, 1, 4})), "14/3"); // one of each, not all
    EXPECT_EQ(value_of("mean_without_extremes(6)", inputs_of({9, 1, 9, 1, 5})), "5");
}

TEST(Value, bears_the_largest_amounts) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    Inputs inputs{{kMost}, {{kMost}, {kMost}, {kMost - 1}}, {30, 0}};
    EXPECT_EQ(value_of("price", inputs), "9223372036854775807/100");
    EXPECT_EQ(value_of("mean", inputs), "1383505805528216371/15");
    EXPECT_EQ(value_of("price * price * price * price", {{100'000'000'000'000'000}, {{1}}, {1, 0}}), // 10^15 yuan
              "1" + std::string(60, '0'));
    auto const near = Inputs{{1'000'000'000'000'001}, {{1'000'000'000'000'001}, {1'000'000'000'000'000}}, {30, 0}};
    EXPECT_EQ(rounded("points - (price - lowest) / lowest * 100", 6, near), "30.000000");
    EXPECT_EQ(rounded("(price - lowest) / lowest * 1000000000", 6, near), "0.000001");
    EXPECT_EQ(value_of("lowest / price", near), "1000000000000000/1000000000000001");
}

TEST(Points, are_rounded_half_away_from_zero) {
    EXPECT_EQ(rounded("0.125", 2), "0.13");
    EXPECT_EQ(rounded("-0.125", 2), "-0.13");
    EXPECT_EQ(rounded("0.135", 2), "0.14");
    EXPECT_EQ(rounded("0.124999", 2), "0.12");
    EXPECT_EQ(rounded("0.125 - 1 / 1000000000000000000", 2), "0.12");
    EXPECT_EQ(rounded("-0.125 + 1 / 1000000000000000000", 2), "-0.12");
    EXPECT_EQ(rounded("0.5", 0), "1");
    EXPECT_EQ(rounded("1.5", 0), "2");
    EXPECT_EQ(rounded("2.5", 0), "3");
    EXPECT_EQ(rounded("-0.5", 0), "-1");
    EXPECT_EQ(rounded("0.499999", 0), "0");
    EXPECT_EQ(rounded("-0.001", 2), "0.00"); // there is no -0
    EXPECT_EQ(rounded("2 / 3", 6), "0.666667");
    EXPECT_EQ(rounded("30", 2), "30.00");
    EXPECT_EQ(rounded("round(0.1249, 2) + round(-0.005, 2)", 3), "0.110");
}

TEST(Points, that_do_not_fit_are_refused) {
    EXPECT_EQ(rounded("9223372036854775807", 0), "9223372036854775807");
    EXPECT_EQ(rounded("9223372036854775807 + 0.499999", 0), "9223372036854775807");
    EXPECT_EQ(rounded("9223372036854775807 + 0.5", 0), "formula_result_fits");
    EXPECT_EQ(rounded("-9223372036854775807 - 1.4", 0), "-9223372036854775808");
    EXPECT_EQ(rounded("-9223372036854775807 - 1.5", 0), "formula_result_fits");
    EXPECT_EQ(rounded("9223372036854775807", 1), "formula_result_fits");
    EXPECT_EQ(rounded("1", 7), "formula_result_fits");
    EXPECT_EQ(rounded("1", -1), "formula_result_fits");
}

TEST(Inputs, are_looked_at_first) {
    auto const refused_at = [](Inputs const& inputs) -> std::string {
        auto const value = parse("price + maximum_price + base_price", {true, true, {}}).value().value(inputs);
        if (value) return "accepted";
        return value.error().rule == "formula_has_its_inputs" ? value.error().path : value.error().rule;
    };
    Inputs const good{{1}, {{1}, {2}}, {1, 6}, kernel::Money{1}, kernel::Money{1}};
    EXPECT_EQ(refused_at(good), "accepted");
    auto inputs = good;
    inputs.price.fen = 0;
    EXPECT_EQ(refused_at(inputs), "/price");
    inputs = good;
    inputs.prices.clear();
    EXPECT_EQ(refused_at(inputs), "/prices");
    inputs.prices.assign(10'000, {1});
    EXPECT_EQ(refused_at(inputs), "accepted");
    inputs.prices.push_back({1});
    EXPECT_EQ(refused_at(inputs), "/prices");
    inputs = good;
    inputs.prices[1].fen = -1;
    EXPECT_EQ(refused_at(inputs), "/prices/1");
    inputs = good;
    inputs.points = {0, 2};
    EXPECT_EQ(refused_at(inputs), "/points");
    for (auto const& none : {std::optional<kernel::Money>{}, std::optional(kernel::Money{0})}) {
        inputs = good;
        inputs.maximum_price = none;
        EXPECT_EQ(refused_at(inputs), "/maximumPrice");
        inputs = good;
        inputs.base_price = none;
        EXPECT_EQ(refused_at(inputs), "/basePrice");
    }
}

TEST(Explanation, shows_what_a_person_follows) {
    auto const formula = parse("max(0, points - if((price) > mean, up * (price - mean), 1 / down) / 3)",
                               {false, false, {{"up", {5, 1}}, {"down", {2, 0}}}});
    auto const explained = explain(formula.value(), inputs_of({104, 100, 101}), 2);
    ASSERT_TRUE(explained);
    std::vector<Step> const steps{
        {"points", "30.000000"},
        {"price", "104.000000"},
        {"mean", "101.666667"},
        {"(price) > mean", "true"},
        {"up", "0.500000"},
        {"max(0, points - if((price) > mean, up * (price - mean), 1 / down) / 3)", "29.611111"}};
    EXPECT_EQ(explained->steps, steps);
    EXPECT_EQ(explained->beforeRounding, "29.611111");
    EXPECT_EQ(explained->points.to_string(), "29.61");
    EXPECT_EQ(explained->source, formula->source());
    auto const large = parse("price * price * 0 + price", {});
    EXPECT_EQ(explain(large.value(), {{std::numeric_limits<std::int64_t>::max()}, {{1}}, {1, 0}}, 2)->steps[0].value,
              "92233720368547758.070000");
}

TEST(Formula, may_be_copied_and_outlives_its_names) {
    auto const formula = [] {
        Names names{false, false, {{"factor", {25, 1}}}};
        auto const one = parse(std::string("price * factor"), names).value();
        auto copy = one;
        return copy;
    }();
    EXPECT_EQ(points(formula, inputs_of({3}), 1)->to_string(), "7.5");
}

} // namespace haihe::formula
