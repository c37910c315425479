#pragma once

#include "kernel/digest.hpp"
#include "sealing/secret.hpp"
#include "trust/merkle.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace haihe::sealing {

/// Takes the ciphertext of chunk `index`; in order, each kChunkSize bytes.
using ChunkSink = std::function<void(std::uint64_t index, std::string_view chunk)>;

/// Cuts plaintext into chunks, encrypts and hashes each, and holds no more than one. `count` is known beforehand.
class ChunkWriter {
public:
    ChunkWriter(Secret<16> const& key, std::uint64_t count, ChunkSink const& sink);

    void append(std::string_view bytes);
    /// Zeros up to `count` chunks; the root of the ciphertext.
    kernel::Digest finish();

private:
    void close_chunk();

    Secret<16> const& key_;
    std::uint64_t count_;
    ChunkSink const& sink_;
    std::string chunk_;
    trust::merkle::Frontier leaves_;
};

} // namespace haihe::sealing
