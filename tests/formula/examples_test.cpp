#include "formula/explanation.hpp"
#include "source_directory.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace haihe::formula {

namespace {

struct Example {
    std::string id;
    kernel::Text name;
    std::string formula;
    std::map<std::string, kernel::Decimal> constants;
    kernel::Decimal points;
    int places = 0;
    std::vector<kernel::Money> prices;
    std::optional<kernel::Money> maximumPrice, basePrice;
    std::optional<kernel::Text> note;
    std::vector<std::string> expected; ///< points of each price
};
BOOST_DESCRIBE_STRUCT(Example, (),
                      (id, name, formula, constants, points, places, prices, maximumPrice, basePrice, note, expected))

struct Examples {
    std::vector<Example> examples;
};
BOOST_DESCRIBE_STRUCT(Examples, (), (examples))

} // namespace

TEST(Examples, give_the_points_that_the_specification_says) {
    std::ifstream file(source_directory() / "spec/formula/examples.json");
    auto const all = json::read<Examples>(std::string(std::istreambuf_iterator<char>(file), {}));
    ASSERT_TRUE(all) << all.error().path;
    EXPECT_GE(all->examples.size(), 8U);
    for (auto const& example : all->examples) {
        auto const formula = parse(
            example.formula, {example.maximumPrice.has_value(), example.basePrice.has_value(), example.constants});
        ASSERT_TRUE(formula) << example.id << ": " << formula.error().text.en;
        ASSERT_EQ(example.prices.size(), example.expected.size()) << example.id;
        for (std::size_t i = 0; i < example.prices.size(); ++i) {
            auto const result = points(
                *formula, {example.prices[i], example.prices, example.points, example.maximumPrice, example.basePrice},
                example.places);
            ASSERT_TRUE(result) << example.id;
            EXPECT_EQ(result->to_string(), example.expected[i]) << example.id << ", bid " << i;
        }
    }
}

} // namespace haihe::formula
