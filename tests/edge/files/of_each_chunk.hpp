#pragma once

#include "edge/files/chunk_digests.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace haihe::edge::files {

/// Digests one after the other: `digest(index, last, bytes)` of each chunk.
template <class DigestOfOne>
auto of_each_chunk(DigestOfOne digest) {
    return [digest](std::span<Chunk const> chunks, std::size_t bytes, SliceReader const& read) {
        std::vector<std::optional<kernel::Digest>> digests(chunks.size());
        std::string room(bytes, '\0');
        for (std::size_t i = 0; i < chunks.size(); ++i)
            if (read(i, 0, room)) digests[i] = digest(chunks[i].index, chunks[i].last, room);
        return digests;
    };
}

} // namespace haihe::edge::files
