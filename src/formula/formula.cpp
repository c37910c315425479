#include "formula/formula.hpp"

#include "formula/divisors.hpp"
#include "formula/evaluation.hpp"
#include "formula/parser.hpp"

namespace haihe::formula {

kernel::Result<Formula> parse(std::string_view source, Names const& names) {
    if (auto named = require_well_named(names); !named) return std::unexpected(std::move(named.error()));
    auto root = read(source, names);
    if (!root) return std::unexpected(std::move(root.error()));
    if (auto total = require_divisors_other_than_zero(*root, source); !total)
        return std::unexpected(std::move(total.error()));
    return Formula(std::string(source), std::make_shared<Expression const>(std::move(*root)));
}

kernel::Result<Fraction> Formula::value(Inputs const& inputs) const {
    auto const exact = evaluate(*this, inputs, nullptr);
    if (!exact) return std::unexpected(exact.error());
    return Fraction{numerator(*exact).str(), denominator(*exact).str()};
}

} // namespace haihe::formula
