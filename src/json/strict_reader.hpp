#pragma once

#include "kernel/refusal.hpp"

#include <string_view>

namespace haihe::json {

/// What Boost.JSON would let through and the narrowed form forbids: duplicate keys (it keeps the last), keys that are
/// not ASCII, fractions and exponents, -0, integers beyond 2^53-1 (it makes lossy doubles of them). Refusals:
/// `json_is_well_formed`, `json_has_no_duplicate_keys`, `json_keys_are_ascii`, `json_numbers_are_safe_integers`.
kernel::Result<void> require_strict(std::string_view text);

} // namespace haihe::json
