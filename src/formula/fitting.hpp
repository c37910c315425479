#pragma once

#include "formula/rational.hpp"
#include "kernel/refusal.hpp"

namespace haihe::formula {

/// The nearest decimal. Refusal: `formula_result_fits` (64 bits of units, 0 to 6 places).
kernel::Result<kernel::Decimal> fitting(Rational const& value, int places);

} // namespace haihe::formula
