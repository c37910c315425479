#include "kernel/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace haihe::kernel {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

Decimal decimal(char const* text) { return Decimal::parse(text).value(); }

Decimal any_decimal() { return {*rc::gen::arbitrary<std::int64_t>(), *rc::gen::inRange(0, Decimal::kPlacesMax + 1)}; }

TEST(Decimal, keeps_its_places) {
    for (auto const* text :
         {"0", "0.0", "0.000000", "12.50", "-0.5", "-0.000001", "1", "-1", "100", "9223372036854775807",
          "-9223372036854775808", "9223372036854.775807", "-9223372036854.775808"}) {
        ASSERT_TRUE(Decimal::parse(text)) << text;
        EXPECT_EQ(Decimal::parse(text)->to_string(), text);
    }
    EXPECT_EQ(decimal("12.50").units, 1250);
    EXPECT_EQ(decimal("12.50").places, 2);
}

TEST(Decimal, reads_only_its_one_form) {
    for (auto const* wrong : {"",
                              "-",
                              ".",
                              "-.",
                              ".5",
                              "5.",
                              "-5.",
                              "+1",
                              "-0",
                              "-0.0",
                              "-0.000000",
                              "00",
                              "01",
                              "-01",
                              "00.5",
                              "1e3",
                              "1E3",
                              "1.0000000",
                              "1.2.3",
                              "1,5",
                              " 1",
                              "1 ",
                              "--1",
                              "1-",
                              "0x1",
                              "9223372036854775808",
                              "-9223372036854775809",
                              "9223372036854.7758070",
                              "92233720368547.758080",
                              "99999999999999999999999999",
                              "１",
                              "inf"})
        EXPECT_FALSE(Decimal::parse(wrong)) << wrong;
}

TEST(Decimal, is_compared_by_value) {
    EXPECT_EQ(decimal("1.5"), decimal("1.50"));
    EXPECT_EQ(decimal("0"), decimal("0.000000"));
    EXPECT_LT(decimal("-0.5"), decimal("0"));
    EXPECT_LT(decimal("-0.6"), decimal("-0.55"));
    EXPECT_LT(decimal("-1.000001"), decimal("-1"));
    EXPECT_LT(decimal("1.499999"), decimal("1.5"));
    EXPECT_LT((Decimal{kMost, 6}), (Decimal{kMost, 5}));
    EXPECT_LT((Decimal{kLeast, 0}), (Decimal{kLeast, 6}));
    EXPECT_LT((Decimal{kLeast, 0}), (Decimal{kMost, 6}));
}

TEST(Decimal, adds_exactly_or_not_at_all) {
    EXPECT_EQ(sum(decimal("1.5"), decimal("0.25"))->to_string(), "1.75");
    EXPECT_EQ(sum(decimal("1.50"), decimal("-1.5"))->to_string(), "0.00");
    EXPECT_EQ(sum({kMost - 1, 0}, {1, 0})->units, kMost);
    for (auto const& [one, other] : {std::pair{Decimal{kMost, 0}, Decimal{1, 0}},
                                     {Decimal{kLeast, 3}, Decimal{-1, 3}},
                                     {Decimal{kMost, 0}, Decimal{0, 1}},
                                     {Decimal{1, 6}, Decimal{kLeast, 0}}}) {
        auto const total = sum(one, other);
        ASSERT_FALSE(total);
        EXPECT_EQ(total.error().rule, "decimal_fits");
    }
}

RC_GTEST_PROP(Decimal, survives_its_text_form, ()) {
    auto const one = any_decimal();
    auto const read = Decimal::parse(one.to_string());
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->units == one.units);
    RC_ASSERT(read->places == one.places);
}

RC_GTEST_PROP(Decimal, orders_as_its_sum_does, ()) {
    auto const one = any_decimal(), step = any_decimal();
    auto const moved = sum(one, step);
    RC_PRE(moved.has_value());
    RC_ASSERT((*moved <=> one) == (step <=> Decimal{0, 0}));
}

} // namespace haihe::kernel
