#include "sealing/bucket.hpp"

#include "sealing/context.hpp"

#include <bit>

namespace haihe::sealing {

std::uint64_t bucket_chunks(std::uint64_t plain_bytes) {
    constexpr auto kSize = static_cast<std::uint64_t>(kChunkSize);
    auto const least = plain_bytes / kSize + (plain_bytes % kSize != 0 ? 1 : 0);
    if (least < 8) return least;
    auto const exponent = static_cast<unsigned>(std::bit_width(least)) - 1;
    auto const kept = static_cast<unsigned>(std::bit_width(exponent)); // floor(log2 E) + 1
    auto const mask = (std::uint64_t{1} << (exponent - kept)) - 1;
    return (least + mask) & ~mask;
}

bool is_bucket(std::uint64_t chunks) {
    return chunks > 0 && chunks <= kChunksMax &&
           bucket_chunks(chunks * static_cast<std::uint64_t>(kChunkSize)) == chunks;
}

} // namespace haihe::sealing
