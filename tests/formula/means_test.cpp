#include "formula/means.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace haihe::formula {

namespace {

std::vector<kernel::Decimal> decimals(std::vector<char const*> const& texts) {
    std::vector<kernel::Decimal> all;
    for (auto const* text : texts) all.push_back(kernel::Decimal::parse(text).value());
    return all;
}

std::string mean(std::vector<char const*> const& texts, int places, Extremes extremes = Extremes::kept) {
    auto const result = mean_of(decimals(texts), places, extremes);
    return result ? result->to_string() : result.error().rule;
}

std::string sum(std::vector<char const*> const& texts) {
    auto const result = sum_of(decimals(texts));
    return result ? result->to_string() : result.error().rule;
}

} // namespace

TEST(MeanOf, is_rounded_once_half_away_from_zero) {
    EXPECT_EQ(mean({"80", "81", "81"}, 2), "80.67");
    EXPECT_EQ(mean({"80.5", "80.51"}, 2), "80.51");
    EXPECT_EQ(mean({"-80.5", "-80.51"}, 2), "-80.51");
    EXPECT_EQ(mean({"80.5", "80.509999"}, 2), "80.50");
    EXPECT_EQ(mean({"1"}, 0), "1");
    EXPECT_EQ(mean({"9223372036854775807", "9223372036854775807"}, 0), "9223372036854775807");
    EXPECT_EQ(mean({"9223372036854775807"}, 1), "formula_result_fits");
    EXPECT_EQ(mean({}, 2), "mean_has_values");
}

TEST(MeanOf, leaves_one_of_each_extreme_out) {
    EXPECT_EQ(mean({"70", "90", "80", "90", "70"}, 2, Extremes::left_out), "80.00");
    EXPECT_EQ(mean({"1", "2.0", "9"}, 1, Extremes::left_out), "2.0");
    EXPECT_EQ(mean({"5", "5.0", "5.00"}, 0, Extremes::left_out), "5");
    EXPECT_EQ(mean({"1", "4"}, 1, Extremes::left_out), "2.5"); // too few to leave any out
    EXPECT_EQ(mean({"1"}, 0, Extremes::left_out), "1");
    EXPECT_EQ(mean({}, 0, Extremes::left_out), "mean_has_values");
}

TEST(SumOf, keeps_the_most_places) {
    EXPECT_EQ(sum({}), "0");
    EXPECT_EQ(sum({"1.5", "2.25", "-3.75"}), "0.00");
    EXPECT_EQ(sum({"9223372036854775807", "1", "-1"}), "9223372036854775807"); // only the end has to fit
    EXPECT_EQ(sum({"9223372036854775807", "1"}), "formula_result_fits");
    EXPECT_EQ(sum({"9223372036854775807", "0.0"}), "formula_result_fits");
}

RC_GTEST_PROP(SumOf, agrees_with_the_kernel, (std::int64_t one, std::int64_t other)) {
    kernel::Decimal const a{one, *rc::gen::inRange(0, 7)}, b{other, *rc::gen::inRange(0, 7)};
    auto const here = sum_of({a, b}), there = kernel::sum(a, b);
    if (there) RC_ASSERT(here.has_value()); // the kernel scales both first, which may be what does not fit
    if (!here || !there) return;
    RC_ASSERT(here->units == there->units);
    RC_ASSERT(here->places == there->places);
}

} // namespace haihe::formula
