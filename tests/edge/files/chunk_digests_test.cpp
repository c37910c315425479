#include "edge/files/chunk_digests.hpp"

#include "edge/files/of_each_chunk.hpp"
#include "edge/files/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <mutex>
#include <span>
#include <string>

namespace haihe::edge::files {
namespace {

constexpr std::int64_t kChunk = 4;

/// The chunk itself, with its index and whether it is the last.
kernel::Digest told(std::uint64_t index, bool last, std::string_view chunk) {
    kernel::Digest digest;
    digest.bytes[0] = static_cast<std::uint8_t>(index);
    digest.bytes[1] = last ? 1 : 0;
    std::copy(chunk.begin(), chunk.end(), digest.bytes.begin() + 2);
    return digest;
}

std::vector<kernel::Digest> chunks_of(std::string_view bytes) {
    std::vector<kernel::Digest> digests;
    for (std::size_t begin = 0; begin < bytes.size(); begin += kChunk)
        digests.push_back(told(digests.size(), begin + kChunk >= bytes.size(), bytes.substr(begin, kChunk)));
    return digests;
}

/// Digests that, once it is shut, do not get done.
struct ChunkDigestsTest : testing::Test {
    Chunking chunking() {
        return {kChunk,
                [this](std::span<Chunk const> chunks, std::size_t bytes, SliceReader const& read) {
                    auto digests = of_each_chunk(told)(chunks, bytes, read);
                    std::lock_guard const wait(gate);
                    most_at_once = std::max(most_at_once, chunks.size());
                    return digests;
                },
                2};
    }
    void write(std::string_view bytes) const { std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes; }

    TemporaryDirectory directory;
    std::filesystem::path path = directory.path() / "file";
    std::mutex gate;
    std::size_t most_at_once = 0;
};

TEST_F(ChunkDigestsTest, AreTheSameHoweverTheFileGrows) {
    std::string const bytes = "abcdefghijklmn";
    write(bytes);
    ChunkDigests digests(chunking());
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        auto const file = digests.follow(path, 14);
        for (std::size_t size = piece; size < bytes.size(); size += piece)
            digests.resize(file, static_cast<std::int64_t>(size));
        EXPECT_FALSE(digests.await(file)) << "it is not complete";
        digests.resize(file, 14);
        EXPECT_EQ(digests.await(file), chunks_of(bytes)) << piece;
    }
}

TEST_F(ChunkDigestsTest, OfChunksThatWaitAreComputedAtOnce) {
    std::string const bytes(kChunk * 40 + 1, 'x');
    write(bytes);
    ChunkDigests digests(chunking());
    auto const file = digests.follow(path, static_cast<std::int64_t>(bytes.size()));
    auto const other = digests.follow(path, 3 * kChunk), lost = digests.follow(path, 400);
    {
        std::lock_guard const shut(gate);
        digests.resize(file, static_cast<std::int64_t>(bytes.size()));
        digests.resize(other, 3 * kChunk);
        digests.resize(lost, 400);
    }
    EXPECT_EQ(digests.await(file), chunks_of(bytes)) << "the last is shorter";
    EXPECT_EQ(digests.await(other), chunks_of(std::string(3 * kChunk, 'x')));
    EXPECT_EQ(digests.await(lost), std::nullopt) << "longer than what is there";
    std::lock_guard const look(gate); // what was lost may still be on its way
    EXPECT_EQ(most_at_once, kChunksAtOnce);
}

TEST_F(ChunkDigestsTest, OfFewThatNobodyFollowsUpAreComputedToo) {
    write("abcdefghijkl");
    ChunkDigests digests(chunking());
    auto const file = digests.follow(path, 12);
    digests.resize(file, 8);
    for (bool done = false; !done;) { // although nothing more comes
        std::lock_guard const look(gate);
        done = most_at_once > 0;
    }
    digests.resize(file, 12);
    EXPECT_EQ(digests.await(file), chunks_of("abcdefghijkl"));
}

TEST_F(ChunkDigestsTest, ForgetWhatWasCutOffWhileItWasOnItsWay) {
    ChunkDigests digests(chunking());
    write("ABCDxxxxxxxx");
    auto const file = digests.follow(path, 12);
    {
        std::lock_guard const shut(gate);
        digests.resize(file, 12);
        digests.resize(file, 4);
        EXPECT_FALSE(digests.await(file));
        write("ABCDEFGHIJKL");
        digests.resize(file, 12);
    }
    EXPECT_EQ(digests.await(file), chunks_of("ABCDEFGHIJKL"));
}

TEST_F(ChunkDigestsTest, EndWhileSomethingWaits) {
    write(std::string(40, 'x'));
    ChunkDigests digests(chunking());
    auto const file = digests.follow(path, 80);
    for (std::int64_t size = kChunk; size <= 40; size += kChunk) digests.resize(file, size);
}

} // namespace
} // namespace haihe::edge::files
