#include "sealing/chunk_tree.hpp"

#include "trust/sm3_side_by_side.hpp"

#include <algorithm>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);
constexpr std::string_view kLeafPrefix("\0", 1); // as trust/merkle begins a leaf (RFC 6962 §2.1)
constexpr std::size_t kSliceBytes = std::size_t{64} << 10;

void append_big_endian(std::string& bytes, std::uint64_t value, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(value >> shift));
}

std::string beginning_of(ChunkPlace const& place, std::size_t bytes) {
    std::string begin;
    append_big_endian(begin, place.index, 8);
    append_big_endian(begin, place.last ? 1 : 0, 1);
    append_big_endian(begin, bytes, 4);
    return begin;
}

} // namespace

kernel::Digest chunk_leaf(std::uint64_t index, bool last, std::string_view chunk) {
    return trust::merkle::leaf(beginning_of({index, last}, chunk.size()), chunk);
}

std::vector<std::optional<kernel::Digest>> chunk_leaves(std::span<ChunkPlace const> chunks, std::size_t bytes,
                                                        SliceReader const& read) {
    std::vector<std::string> texts;
    for (auto const& chunk : chunks) texts.push_back(std::string(kLeafPrefix) + beginning_of(chunk, bytes));
    trust::Sm3SideBySide hash(chunks.size());
    std::vector<std::string_view> slices(texts.begin(), texts.end());
    hash.update(slices);
    std::vector<bool> lost(chunks.size());
    for (std::size_t at = 0; at < bytes; at += kSliceBytes) {
        auto const size = std::min(kSliceBytes, bytes - at);
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            texts[i].resize(size);
            lost[i] = lost[i] || !read(i, at, texts[i]);
            slices[i] = texts[i];
        }
        hash.update(slices);
    }
    auto const digests = hash.finish();
    std::vector<std::optional<kernel::Digest>> leaves(chunks.size());
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if (!lost[i]) leaves[i] = digests[i];
    return leaves;
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
