#include "sealing/chunk_tree.hpp"

#include "sealing/sealed_bid.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);

CipherDigest digest_in_pieces(std::string_view bytes, std::size_t piece) {
    ChunkTree tree;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) tree.update(bytes.substr(0, piece));
    return tree.finish();
}

} // namespace

TEST(ChunkTree, of_nothing_is_empty) {
    EXPECT_EQ(ChunkTree().finish(), (CipherDigest{trust::merkle::empty_root(), 0, 0}));
}

TEST(ChunkTree, has_leaves_of_index_last_length_and_bytes) {
    auto const bytes = made_bytes(kSize + 5);
    std::string first("\0\0\0\0\0\0\0\0\0\0\x10\0\0", 13), second("\0\0\0\0\0\0\0\1\1\0\0\0\5", 13);
    first += bytes.substr(0, kSize);
    second += bytes.substr(kSize);
    auto const root = trust::merkle::node(trust::merkle::leaf(first), trust::merkle::leaf(second));
    EXPECT_EQ(digest_in_pieces(bytes, bytes.size()), (CipherDigest{root, 2, kSize + 5}));
}

TEST(ChunkLeaves, of_many_at_once_are_those_of_each) {
    for (std::size_t const count : {1U, 3U, 4U, 9U, 16U})
        for (std::size_t const size : {std::size_t{5}, std::size_t{65536}, std::size_t{65537}, kSize}) {
            auto const bytes = made_bytes(size + count);
            std::vector<ChunkPlace> places;
            for (std::size_t i = 0; i < count; ++i) places.push_back({i * 3, i + 1 == count});
            auto const chunk = [&](std::size_t which) { return std::string_view(bytes).substr(which, size); };
            auto const leaves =
                chunk_leaves(places, size, [&](std::size_t which, std::uint64_t offset, std::span<char> room) {
                    std::ranges::copy(chunk(which).substr(offset, room.size()), room.begin());
                    return which != 2 || offset + room.size() < size; // its end is lost
                });
            for (std::size_t i = 0; i < count; ++i)
                ASSERT_EQ(leaves[i], i == 2 ? std::nullopt : std::optional(chunk_leaf(i * 3, i + 1 == count, chunk(i))))
                    << i << " of " << count << ", " << size;
        }
}

TEST(ChunkTree, does_not_depend_on_how_the_bytes_come) {
    rc::check([] {
        auto const size = *rc::gen::element(std::size_t{1}, kSize - 1, kSize, kSize + 1, 2 * kSize, 2 * kSize + 1);
        auto const piece = *rc::gen::element(std::size_t{1000}, std::size_t{65536}, kSize, kSize + 1, 3 * kSize);
        auto const bytes = made_bytes(size);
        RC_ASSERT(digest_in_pieces(bytes, piece) == digest_in_pieces(bytes, size));
        RC_ASSERT(digest_in_pieces(bytes, piece).cipherBytes == size);
    });
}

TEST(ChunkTree, sees_what_the_sealer_saw) {
    auto const bid = seal_now(0, {file_of("a", made_bytes(2 * kSize))});
    ChunkTree tree;
    for (auto const& chunk : bid.chunks) tree.update(chunk);
    auto const header = bid.header();
    EXPECT_EQ(tree.finish(), (CipherDigest{header.root, header.chunkCount, header.cipherBytes}));
}

} // namespace haihe::sealing
