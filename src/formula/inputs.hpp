#pragma once

#include "kernel/decimal.hpp"
#include "kernel/money.hpp"
#include "kernel/refusal.hpp"

#include <optional>
#include <vector>

namespace haihe::formula {

/// What a formula is computed from, for one bid.
struct Inputs {
    kernel::Money price;                          ///< of this bid, above 0; need not be among `prices`
    std::vector<kernel::Money> prices;            ///< of the valid bids: 1 to 10,000, each above 0, in any order
    kernel::Decimal points;                       ///< of the item in full, above 0
    std::optional<kernel::Money> maximum_price{}; ///< above 0
    std::optional<kernel::Money> base_price{};    ///< above 0
};

/// Refusal: `formula_has_its_inputs`, at /price, /prices/<i>, /points, /maximumPrice or /basePrice.
kernel::Result<void> require_inputs(Inputs const& inputs);

} // namespace haihe::formula
