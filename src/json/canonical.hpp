#pragma once

#include "kernel/refusal.hpp"

#include <string_view>

namespace haihe::json {

/// RFC 8785 narrowed (spec/exchange, "Canonical form"): ASCII keys sorted, integers |n| <= 2^53-1
/// only (no -0, fraction, exponent), no duplicate keys, no lone surrogates, depth <= 32, no white
/// space. Received bytes must already be canonical; refusal `json_is_canonical` says where not.
kernel::Result<void> require_canonical(std::string_view text);

} // namespace haihe::json
