#pragma once

// Wraps (trust.md §1): K for the bidder, a share for each custodian, with the context and the index inside.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "sealing/secret.hpp"
#include "trust/encryption.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace haihe::sealing {

inline constexpr std::size_t kWrappedSize = 82; ///< "haihe/bid-wrap/1" || 0 || ctx || u8 i || secret
inline constexpr std::size_t kWrapBytesMax = 1024;

/// W_i, or W_0 when i is 0: Enc(recipient, "haihe/bid-wrap/1" || 0 || ctx || u8 i || secret).
std::string wrap(trust::PublicKey const& recipient, kernel::Digest const& ctx, std::int64_t i,
                 Secret<32> const& secret);

/// The secret, if `bytes` is a wrap for exactly this key, context and index. One refusal for every failure, without
/// detail: `wrap_opens`.
kernel::Result<Secret<32>> unwrap(trust::PrivateKey const& key, std::string_view bytes, kernel::Digest const& ctx,
                                  std::int64_t i);

} // namespace haihe::sealing
