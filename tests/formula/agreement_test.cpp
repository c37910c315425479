// Random formulas for the second implementation (tests/formula/agreement_test.py), which names the file; nothing is
// done without one.

#include "formula/explanation.hpp"
#include "formula/random_formula.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace haihe::formula {

namespace {

struct Said {
    std::optional<std::string> numerator, denominator; ///< of a value
    std::optional<std::string> result, beforeRounding; ///< when it fits
    std::optional<std::string> rule, position;         ///< of a refusal
};
BOOST_DESCRIBE_STRUCT(Said, (), (numerator, denominator, result, beforeRounding, rule, position))

struct Case {
    std::string source;
    std::map<std::string, kernel::Decimal> constants;
    bool hasMaximumPrice = false, hasBasePrice = false;
    kernel::Money price;
    std::vector<kernel::Money> prices;
    kernel::Decimal points;
    kernel::Money maximumPrice, basePrice;
    int places = 0;
    Said said;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (source, constants, hasMaximumPrice, hasBasePrice, price, prices, points, maximumPrice, basePrice,
                       places, said))

Said said_of(kernel::Result<Formula> const& formula, Inputs const& inputs, int places) {
    Said said;
    if (!formula) {
        said.rule = formula.error().rule;
        said.position = formula.error().facts.at(0).value;
        return said;
    }
    auto const exact = formula->value(inputs).value();
    said.numerator = exact.numerator;
    said.denominator = exact.denominator;
    if (auto const explained = explain(*formula, inputs, places)) {
        said.result = explained->points.to_string();
        said.beforeRounding = explained->beforeRounding;
    } else {
        said.rule = explained.error().rule;
    }
    return said;
}

} // namespace

TEST(Agreement, cases_are_written_for_a_stranger) {
    auto const* const path = std::getenv("HAIHE_FORMULA_CASES");
    if (path == nullptr) GTEST_SKIP() << "HAIHE_FORMULA_CASES names no file";
    std::ofstream file(path);
    RandomFormula random(std::random_device{}());
    for (int accepted = 0; accepted < 10'000;) {
        auto const names = random.names();
        auto const inputs = random.inputs();
        auto const source = random.source(names);
        auto const places = random.places();
        auto const formula = parse(source, names);
        if (formula) ++accepted;
        file << json::write(Case{source, names.constants, names.maximum_price, names.base_price, inputs.price,
                                 inputs.prices, inputs.points, *inputs.maximum_price, *inputs.base_price, places,
                                 said_of(formula, inputs, places)})
             << '\n';
    }
    ASSERT_TRUE(file.flush());
}

} // namespace haihe::formula
