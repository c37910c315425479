#include "formula/inputs.hpp"

#include "formula/limits.hpp"

namespace haihe::formula {

namespace {

std::unexpected<kernel::Refusal> refused(kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, "formula_has_its_inputs", std::move(text),
                          std::move(path));
}

std::unexpected<kernel::Refusal> not_positive(std::string path) {
    return refused({"价格和分值应大于零。", "Prices and points are above zero."}, std::move(path));
}

} // namespace

kernel::Result<void> require_inputs(Inputs const& inputs) {
    if (inputs.price.fen <= 0) return not_positive("/price");
    if (inputs.prices.empty()) return refused({"没有有效投标。", "There is no valid bid."}, "/prices");
    if (inputs.prices.size() > kBidsMax)
        return refused({"有效投标不得超过10000个。", "There are at most 10,000 valid bids."}, "/prices");
    for (std::size_t i = 0; i < inputs.prices.size(); ++i)
        if (inputs.prices[i].fen <= 0) return not_positive("/prices/" + std::to_string(i));
    if (inputs.points <= kernel::Decimal{}) return not_positive("/points");
    if (inputs.maximum_price && inputs.maximum_price->fen <= 0) return not_positive("/maximumPrice");
    if (inputs.base_price && inputs.base_price->fen <= 0) return not_positive("/basePrice");
    return {};
}

} // namespace haihe::formula
