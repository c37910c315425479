#pragma once

#include "sealing/secret.hpp"

#include <cstdint>
#include <span>

namespace haihe::sealing {

/// SM4-CTR with the counter block u64 index || u64 0 (trust.md §1), in place; the same for both directions.
void apply_chunk_cipher(Secret<16> const& key, std::uint64_t index, std::span<char> chunk);

} // namespace haihe::sealing
