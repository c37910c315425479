#pragma once

// Padding to a bucket: the size of a bid betrays little. At most 12 % is added to whole chunks.

#include <cstdint>

namespace haihe::sealing {

inline constexpr std::uint64_t kChunksMax = 1 << 20; ///< a tebibyte

/// How many whole chunks carry `plain_bytes` (> 0): m = the least that hold them, rounded up as Padmé does, to a
/// multiple of 2^(E - S) with E = floor(log2 m), S = floor(log2 E) + 1; m < 8 stays.
std::uint64_t bucket_chunks(std::uint64_t plain_bytes);

/// True iff some size is padded to so many chunks.
bool is_bucket(std::uint64_t chunks);

} // namespace haihe::sealing
