#include "formula/explanation.hpp"

#include "formula/evaluation.hpp"
#include "formula/fitting.hpp"

namespace haihe::formula {

kernel::Result<kernel::Decimal> points(Formula const& formula, Inputs const& inputs, int places) {
    auto const exact = evaluate(formula, inputs, nullptr);
    if (!exact) return std::unexpected(exact.error());
    return fitting(*exact, places);
}

kernel::Result<Explanation> explain(Formula const& formula, Inputs const& inputs, int places) {
    std::vector<Step> steps;
    auto const exact = evaluate(formula, inputs, &steps);
    if (!exact) return std::unexpected(exact.error());
    auto const result = fitting(*exact, places);
    if (!result) return std::unexpected(result.error());
    return Explanation{formula.source(), std::move(steps), rounded_text(*exact, kernel::Decimal::kPlacesMax), *result};
}

} // namespace haihe::formula
