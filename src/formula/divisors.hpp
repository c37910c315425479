#pragma once

#include "formula/expression.hpp"
#include "kernel/refusal.hpp"

#include <string_view>

namespace haihe::formula {

/// What makes a formula total: its divisors are shown to be other than zero, whatever the bids (spec/formula, 5).
/// Refusal: `formula_divides_only_by_what_is_not_zero`, for the divisor that is computed first.
kernel::Result<void> require_divisors_other_than_zero(Expression const& root, std::string_view source);

} // namespace haihe::formula
