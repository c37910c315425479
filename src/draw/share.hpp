#pragma once

// A party's random value r_i = x xor y (spec/draw §4): x is held in escrow by one of the other parties, y by the other.
// The shares become public within minutes, so they are not wiped.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "trust/encryption.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace haihe::draw {

inline constexpr std::size_t kWrappedSize = 84; ///< "haihe/draw-wrap/1" || 0 || H(F) || u8 from || u8 to || share
inline constexpr std::size_t kWrapBytesMax = 1024;

/// The other two parties, ascending. Requires i in 1 … 3.
std::array<std::int64_t, 2> others_of(std::int64_t i);

/// What a party keeps until it reveals: the shares for the other two, in their order; 32 random bytes each.
struct OwnShares {
    std::array<kernel::Digest, 2> shares;
    static OwnShares fresh();
    /// The same each time for this key and freeze, so that a party keeps nothing between its steps: HMAC-SM3 under a
    /// key that is made from the private key. Nobody without it can tell them from random ones.
    static OwnShares derived(trust::PrivateKey const& key, kernel::Digest const& freeze);
    [[nodiscard]] kernel::Digest value() const; ///< r_i
};

/// H("haihe/draw-share/1" || 0 || H(F) || u8 from || u8 to || share).
kernel::Digest share_commitment(kernel::Digest const& freeze, std::int64_t from, std::int64_t to,
                                kernel::Digest const& share);

/// Enc(holder, "haihe/draw-wrap/1" || 0 || H(F) || u8 from || u8 to || share).
std::string wrap_share(trust::PublicKey const& holder, kernel::Digest const& freeze, std::int64_t from, std::int64_t to,
                       kernel::Digest const& share);
/// The share, if `bytes` is a wrap for exactly this key, draw and pair. One refusal for every failure: `wrap_opens`.
kernel::Result<kernel::Digest> unwrap_share(trust::PrivateKey const& key, std::string_view bytes,
                                            kernel::Digest const& freeze, std::int64_t from, std::int64_t to);

} // namespace haihe::draw
