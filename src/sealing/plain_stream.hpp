#pragma once

#include "kernel/digest.hpp"
#include "sealing/header.hpp"
#include "sealing/secret.hpp"
#include "sealing/unsealer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

/// The plaintext of a bid from front to back. No chunk is decrypted before the whole ciphertext was found to be under
/// the root, and then only what was found.
class PlainStream {
public:
    /// Reads the ciphertext once. Empty when it is lost or altered.
    static std::optional<PlainStream> open(Header const& header, Secret<16> const& key, ChunkReader const& chunks);

    /// Up to `most` bytes (> 0), valid until the next call; empty at the end, or when the ciphertext has changed since
    /// it was opened.
    std::string_view next(std::uint64_t most);
    [[nodiscard]] bool is_whole() const { return whole_; } ///< false: it has changed since
    [[nodiscard]] std::uint64_t left() const;              ///< bytes

private:
    PlainStream(Secret<16> const& key, ChunkReader const& chunks) : key_(key), chunks_(chunks) {}
    bool load();

    Secret<16> key_;
    ChunkReader const& chunks_;
    std::vector<kernel::Digest> leaves_;
    std::uint64_t next_chunk_ = 0;
    std::string chunk_;
    std::size_t used_ = 0;
    bool whole_ = true;
};

} // namespace haihe::sealing
