#pragma once

#include "kernel/digest.hpp"
#include "sealing/header.hpp"
#include "sealing/secret.hpp"
#include "sealing/unsealer.hpp"
#include "trust/merkle.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

/// The plaintext of a bid from front to back.
class PlainStream {
public:
    /// No chunk is decrypted before the whole ciphertext was found to be under the root, and then only what was found:
    /// every chunk is read twice, the first time here. Empty when the ciphertext is lost or altered.
    static std::optional<PlainStream> open(Header const& header, Secret<16> const& key, ChunkReader const& chunks);
    /// Every chunk is read once, and its plaintext given out before the others are known: nothing of it counts unless
    /// finish() says so.
    static PlainStream in_passing(Header const& header, Secret<16> const& key, ChunkReader const& chunks);

    /// Up to `most` bytes (> 0), valid until the next call; empty at the end, or when the ciphertext is lost, or has
    /// changed since it was opened.
    std::string_view next(std::uint64_t most);
    [[nodiscard]] bool is_whole() const { return whole_; } ///< false: lost, or it has changed since
    [[nodiscard]] std::uint64_t left() const;              ///< bytes
    /// Reads over what is left; true when all of the ciphertext was found under the root.
    bool finish();

private:
    PlainStream(Header const& header, Secret<16> const& key, ChunkReader const& chunks)
        : key_(key), chunks_(chunks), root_(header.root), count_(header.chunkCount) {}
    bool load();

    Secret<16> key_;
    ChunkReader const& chunks_;
    kernel::Digest root_;
    std::uint64_t count_;
    std::optional<std::vector<kernel::Digest>> leaves_; ///< found under the root; absent in passing
    trust::merkle::Frontier passed_;                    ///< of what was read in passing
    std::uint64_t next_chunk_ = 0;
    std::string chunk_;
    std::size_t used_ = 0;
    bool whole_ = true;
};

} // namespace haihe::sealing
