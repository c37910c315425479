#include "json/codec.hpp"

#include "kernel/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::json {

struct Scored {
    kernel::Decimal points;
    std::optional<kernel::Decimal> weight;
    std::map<std::string, kernel::Decimal> constants;
};
BOOST_DESCRIBE_STRUCT(Scored, (), (points, weight, constants))

TEST(DecimalCodec, is_a_string_that_keeps_its_places) {
    auto const text = R"({"constants":{"k":"0.95"},"points":"-12.50","weight":"3"})";
    auto const scored = read<Scored>(text);
    ASSERT_TRUE(scored);
    EXPECT_EQ(scored->points.units, -1250);
    EXPECT_EQ(scored->points.places, 2);
    EXPECT_EQ(write(*scored), text);
}

TEST(DecimalCodec, says_where_and_why) {
    for (auto const* wrong : {"12", "true", "null", R"("")", R"("1e3")", R"("+1")", R"("-0")", R"("1.1234567")"}) {
        auto const scored = read<Scored>(std::string(R"({"constants":{"k":)") + wrong + R"(},"points":"1"})");
        ASSERT_FALSE(scored) << wrong;
        EXPECT_EQ(scored.error().rule, "json_value_has_its_type") << wrong;
        EXPECT_EQ(scored.error().path, "/constants/k") << wrong;
        EXPECT_NE(scored.error().text.en.find("decimal"), std::string::npos) << wrong;
    }
}

RC_GTEST_PROP(DecimalCodec, round_trips, (std::int64_t units)) {
    Scored const scored{{units, *rc::gen::inRange(0, kernel::Decimal::kPlacesMax + 1)}, {}, {}};
    auto const again = read<Scored>(write(scored));
    RC_ASSERT(again.has_value());
    RC_ASSERT(again->points == scored.points);
    RC_ASSERT(again->points.places == scored.points.places);
}

} // namespace haihe::json
