#include "sealing/plain_stream.hpp"

#include "sealing/chunk_cipher.hpp"
#include "sealing/chunk_tree.hpp"
#include "trust/merkle.hpp"

#include <algorithm>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);

std::optional<kernel::Digest> read_leaf(ChunkReader const& chunks, std::uint64_t index, std::uint64_t count,
                                        std::string& chunk) {
    chunk.clear();
    if (!chunks(index, chunk) || chunk.size() != kSize) return std::nullopt;
    return chunk_leaf(index, index + 1 == count, chunk);
}

} // namespace

std::optional<PlainStream> PlainStream::open(Header const& header, Secret<16> const& key, ChunkReader const& chunks) {
    PlainStream stream(header, key, chunks);
    trust::merkle::Frontier tree;
    auto& leaves = stream.leaves_.emplace();
    leaves.reserve(header.chunkCount);
    for (std::uint64_t index = 0; index < header.chunkCount; ++index) {
        auto const leaf = read_leaf(chunks, index, header.chunkCount, stream.chunk_);
        if (!leaf) return std::nullopt;
        tree.append(*leaf);
        leaves.push_back(*leaf);
    }
    if (tree.root() != header.root) return std::nullopt;
    stream.used_ = stream.chunk_.size();
    return stream;
}

PlainStream PlainStream::in_passing(Header const& header, Secret<16> const& key, ChunkReader const& chunks) {
    return {header, key, chunks};
}

std::uint64_t PlainStream::left() const { return (count_ - next_chunk_) * kSize + chunk_.size() - used_; }

bool PlainStream::load() {
    if (!whole_ || next_chunk_ == count_) return false;
    auto const leaf = read_leaf(chunks_, next_chunk_, count_, chunk_);
    whole_ = leaves_ ? leaf == (*leaves_)[next_chunk_] : leaf.has_value();
    used_ = chunk_.size();
    if (!whole_) return false;
    if (!leaves_) passed_.append(*leaf);
    apply_chunk_cipher(key_, next_chunk_++, chunk_);
    used_ = 0;
    return true;
}

bool PlainStream::finish() {
    if (leaves_) return whole_;
    while (!next(kChunkSize).empty()) {}
    return whole_ && passed_.root() == root_;
}

std::string_view PlainStream::next(std::uint64_t most) {
    if (used_ == chunk_.size() && !load()) return {};
    auto const size = static_cast<std::size_t>(std::min<std::uint64_t>(most, chunk_.size() - used_));
    auto const bytes = std::string_view(chunk_).substr(used_, size);
    used_ += size;
    return bytes;
}

} // namespace haihe::sealing
