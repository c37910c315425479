#include "formula/explanation.hpp"
#include "formula/random_formula.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace haihe::formula {

RC_GTEST_PROP(Totality, a_formula_that_is_read_has_a_value, (std::uint64_t seed)) {
    RandomFormula random(seed);
    auto const names = random.names();
    auto const formula = parse(random.source(names), names);
    RC_PRE(formula.has_value());
    for (int i = 0; i < 20; ++i) {
        auto const inputs = random.inputs();
        RC_ASSERT(formula->value(inputs).has_value());
        auto const explained = explain(*formula, inputs, random.places());
        if (!explained) RC_ASSERT(explained.error().rule == "formula_result_fits");
    }
}

/// Any text at all is read or refused, by one of the rules and with a position.
RC_GTEST_PROP(Totality, any_text_has_a_verdict, (std::string text)) {
    constexpr std::string_view kCharacters = "0123456789.,()+-*/<>=! abcdefghijklmnopqrstuvwxyz_";
    if (*rc::gen::arbitrary<bool>())
        std::ranges::transform(text, text.begin(),
                               [&](char c) { return kCharacters[static_cast<unsigned char>(c) % kCharacters.size()]; });
    auto const formula = parse(text, {true, true, {}});
    if (!formula) {
        RC_ASSERT(formula.error().rule.starts_with("formula_"));
        RC_ASSERT(formula.error().facts.at(0).name == "position");
        auto const position = std::stoull(formula.error().facts.at(0).value);
        RC_ASSERT(position >= 1);
        RC_ASSERT(position <= text.size() + 1);
    }
}

/// Who bids what decides, not in which order.
RC_GTEST_PROP(Totality, the_order_of_bids_does_not_matter, (std::uint64_t seed)) {
    RandomFormula random(seed);
    auto const names = random.names();
    auto const formula = parse(random.source(names), names);
    RC_PRE(formula.has_value());
    auto inputs = random.inputs();
    auto const before = formula->value(inputs).value();
    std::ranges::reverse(inputs.prices);
    RC_ASSERT(formula->value(inputs).value() == before);
}

} // namespace haihe::formula
