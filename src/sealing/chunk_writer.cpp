#include "sealing/chunk_writer.hpp"

#include "sealing/chunk_cipher.hpp"
#include "sealing/chunk_tree.hpp"

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);

} // namespace

ChunkWriter::ChunkWriter(Secret<16> const& key, std::uint64_t count, ChunkSink const& sink)
    : key_(key), count_(count), sink_(sink) {
    chunk_.reserve(kSize);
}

void ChunkWriter::append(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const piece = bytes.substr(0, kSize - chunk_.size());
        chunk_.append(piece);
        bytes.remove_prefix(piece.size());
        if (chunk_.size() == kSize) close_chunk();
    }
}

kernel::Digest ChunkWriter::finish() {
    while (leaves_.size() < count_) {
        chunk_.resize(kSize, '\0');
        close_chunk();
    }
    return leaves_.root();
}

void ChunkWriter::close_chunk() {
    auto const index = leaves_.size();
    apply_chunk_cipher(key_, index, chunk_);
    leaves_.append(chunk_leaf(index, index + 1 == count_, chunk_));
    sink_(index, chunk_);
    chunk_.clear();
}

} // namespace haihe::sealing
