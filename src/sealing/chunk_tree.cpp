#include "sealing/chunk_tree.hpp"

#include <algorithm>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);

void append_big_endian(std::string& bytes, std::uint64_t value, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(value >> shift));
}

} // namespace

kernel::Digest chunk_leaf(std::uint64_t index, bool last, std::string_view chunk) {
    std::string begin;
    append_big_endian(begin, index, 8);
    append_big_endian(begin, last ? 1 : 0, 1);
    append_big_endian(begin, chunk.size(), 4);
    return trust::merkle::leaf(begin, chunk);
}

ChunkTree::ChunkTree() { chunk_.reserve(kSize); }

void ChunkTree::update(std::string_view bytes) {
    bytes_ += bytes.size();
    while (!bytes.empty()) {
        if (chunk_.size() == kSize) close_chunk(false);
        auto const piece = bytes.substr(0, kSize - chunk_.size());
        chunk_.append(piece);
        bytes.remove_prefix(piece.size());
    }
}

void ChunkTree::close_chunk(bool last) {
    leaves_.append(chunk_leaf(leaves_.size(), last, chunk_));
    chunk_.clear();
}

CipherDigest ChunkTree::finish() {
    if (!chunk_.empty()) close_chunk(true);
    return {leaves_.root(), leaves_.size(), bytes_};
}

} // namespace haihe::sealing
