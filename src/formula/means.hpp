#pragma once

#include "kernel/decimal.hpp"
#include "kernel/refusal.hpp"

#include <vector>

namespace haihe::formula {

enum class Extremes {
    kept,
    left_out, ///< one highest and one lowest, when there are at least three
};

/// The mean of scores, exact until it is rounded to `places`, halves away from zero.
/// Refusals: `mean_has_values` (none are given), `formula_result_fits`.
kernel::Result<kernel::Decimal> mean_of(std::vector<kernel::Decimal> const& values, int places,
                                        Extremes extremes = Extremes::kept);
/// The exact sum, with the places of the one that has most; 0 of none. Refusal: `formula_result_fits`.
kernel::Result<kernel::Decimal> sum_of(std::vector<kernel::Decimal> const& values);

} // namespace haihe::formula
