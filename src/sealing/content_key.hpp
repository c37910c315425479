#pragma once

// The content key K and what is derived from it by HKDF over SM3 (trust.md §1).

#include "kernel/digest.hpp"
#include "sealing/secret.hpp"

#include <cstdint>

namespace haihe::sealing {

using ContentKey = Secret<32>;

/// K: 32 random bytes, new for every sealing and every replacement.
ContentKey random_content_key();

struct DerivedKeys {
    Secret<16> encryption;    ///< Kenc
    Secret<32> tag;           ///< Kmac
    SecretBytes coefficients; ///< coef, 32 * (k - 1) bytes, row by row
};
/// PRK = HKDF-Extract(salt = ctx, K), then one Expand for each. Requires k >= 2.
DerivedKeys derive_keys(kernel::Digest const& ctx, ContentKey const& key, std::int64_t k);

} // namespace haihe::sealing
