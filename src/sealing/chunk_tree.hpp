#pragma once

// The tree over a bid's ciphertext (trust.md §1): leaf data u64 i || u8 last || u32 len || ct_i.

#include "kernel/digest.hpp"
#include "sealing/context.hpp"
#include "trust/merkle.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

kernel::Digest chunk_leaf(std::uint64_t index, bool last, std::string_view chunk);

/// Where a chunk stands in its file.
struct ChunkPlace {
    std::uint64_t index = 0;
    bool last = false;
};
/// Fills `slice` with the bytes of the chunk `which` (of those that were asked for) from `offset` on. False: they
/// cannot be read.
using SliceReader = std::function<bool(std::size_t which, std::uint64_t offset, std::span<char> slice)>;
/// Leaves of at most 16 chunks of this many bytes each, read side by side in slices of 64 KiB. Empty where it could not
/// be read.
std::vector<std::optional<kernel::Digest>> chunk_leaves(std::span<ChunkPlace const> chunks, std::size_t bytes,
                                                        SliceReader const& read);

struct CipherDigest {
    kernel::Digest root;
    std::uint64_t chunkCount = 0;
    std::uint64_t cipherBytes = 0;
    friend bool operator==(CipherDigest const&, CipherDigest const&) = default;
};

/// Takes ciphertext in pieces of any size, in order, and holds one chunk at most.
class ChunkTree {
public:
    ChunkTree();
    void update(std::string_view bytes);
    /// May be called once. No bytes: the empty root, 0 chunks.
    CipherDigest finish();

private:
    void close_chunk(bool last);

    std::string chunk_; ///< the one that may still be the last
    trust::merkle::Frontier leaves_;
    std::uint64_t bytes_ = 0;
};

} // namespace haihe::sealing
