#pragma once

// Bytewise Shamir shares of K (trust.md §1): constant term K, coefficients from coef, evaluated at x = i.

#include "kernel/digest.hpp"
#include "sealing/content_key.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace haihe::sealing {

struct Share {
    std::int64_t i = 0; ///< 1 … n
    Secret<32> value;
};

/// All n shares, i = 1 … n. `coefficients` is 32 * (k - 1) bytes. Requires 2 <= k <= n <= 16.
std::vector<Share> split(ContentKey const& key, std::span<std::uint8_t const> coefficients, std::int64_t n);

/// K from exactly k shares with distinct i in 1 … 255. That they belong together is for the caller to prove.
ContentKey combine(std::span<Share const> shares);

/// sc_i = H("haihe/bid-share/1" || 0 || ctx || u8 i || share_i).
kernel::Digest share_commitment(kernel::Digest const& ctx, Share const& share);

} // namespace haihe::sealing
