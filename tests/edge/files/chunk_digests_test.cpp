#include "edge/files/chunk_digests.hpp"

#include "edge/files/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <mutex>
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

/// Digests that, once it is shut, the threads do not get done; whoever writes does.
struct ChunkDigestsTest : testing::Test {
    Chunking chunking(std::int64_t chunks_held, std::int64_t chunks_held_by_one) {
        auto const digest = [this, writer = std::this_thread::get_id()](std::uint64_t index, bool last,
                                                                        std::string_view chunk) {
            if (std::this_thread::get_id() == writer)
                ++by_writer;
            else
                std::lock_guard const wait(gate);
            return told(index, last, chunk);
        };
        return {kChunk, digest, 2, chunks_held * kChunk, chunks_held_by_one * kChunk};
    }
    /// Nobody but the digests holds it then.
    HeldBytes held(std::string_view bytes) {
        auto const text = std::make_shared<std::string const>(bytes);
        all_held.push_back(text);
        return {*text, text};
    }
    [[nodiscard]] std::int64_t count_held() const {
        return std::count_if(all_held.begin(), all_held.end(), [](auto const& one) { return !one.expired(); });
    }
    void write(std::string_view bytes) const { std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes; }

    TemporaryDirectory directory;
    std::filesystem::path path = directory.path() / "file";
    std::mutex gate;
    std::atomic<int> by_writer{0};
    std::vector<std::weak_ptr<std::string const>> all_held;
};

TEST_F(ChunkDigestsTest, AreTheSameFromMemoryAndFromTheFile) {
    std::string const bytes = "abcdefghijklmn";
    write(bytes);
    ChunkDigests digests(chunking(100, 100));
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        auto const file = digests.follow(path, 14);
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            auto const part = bytes.substr(at, piece);
            digests.resize(file, static_cast<std::int64_t>(at + part.size()), held(part));
        }
        EXPECT_EQ(digests.await(file), chunks_of(bytes)) << piece;
        EXPECT_EQ(count_held(), 0) << "let go as soon as it is hashed";
    }
}

TEST_F(ChunkDigestsTest, ReadOnlyTheChunkThatBeganEarlier) {
    write("abcdefghijklmn");
    ChunkDigests digests(chunking(100, 100));
    auto const file = digests.follow(path, 14);
    digests.resize(file, 6, held("ABCDEF")); // a line was cut here
    digests.resize(file, 12, held("GHIJKL"));
    digests.resize(file, 14, held("MN"));
    EXPECT_EQ(digests.await(file), chunks_of("ABCDefghIJKLMN")) << "capitals come from memory";
}

TEST_F(ChunkDigestsTest, HoldNoMoreThanAllMayAndReadTheRest) {
    write("abcdefghijklmnopqrst");
    ChunkDigests digests(chunking(3, 100));
    auto const file = digests.follow(path, 20);
    {
        std::lock_guard const shut(gate);
        for (std::string_view const part : {"ABCD", "EFGH", "IJKL", "MNOP", "QRST"}) {
            auto const size = static_cast<std::int64_t>(all_held.size() + 1) * kChunk;
            digests.resize(file, size, held(part));
            EXPECT_LE(count_held(), 3);
        }
        EXPECT_EQ(count_held(), 3);
    }
    EXPECT_EQ(digests.await(file), chunks_of("ABCDEFGHIJKLmnopqrst"));
    EXPECT_EQ(count_held(), 0);
    EXPECT_EQ(by_writer, 0);
    auto const next = digests.follow(path, 4);
    digests.resize(next, 4, held("ABCD"));
    EXPECT_EQ(digests.await(next), chunks_of("ABCD")) << "there is room again";
}

TEST_F(ChunkDigestsTest, AreComputedByWhoeverIsFarAhead) {
    ChunkDigests digests(chunking(100, 2));
    auto const file = digests.follow(path, 18), other = digests.follow(path, 4);
    {
        std::lock_guard const shut(gate);
        digests.resize(file, 4, held("ABCD"));
        digests.resize(file, 8, held("EFGH"));
        EXPECT_EQ(by_writer, 0);
        digests.resize(file, 12, held("IJKL"));
        digests.resize(file, 18, held("MNOPQR"));
        EXPECT_EQ(by_writer, 3);
        EXPECT_EQ(count_held(), 2);
        digests.resize(other, 4, held("abcd"));
        EXPECT_EQ(by_writer, 3) << "of each file its own";
    }
    EXPECT_EQ(digests.await(file), chunks_of("ABCDEFGHIJKLMNOPQR"));
    EXPECT_EQ(digests.await(other), chunks_of("abcd"));
}

TEST_F(ChunkDigestsTest, ForgetWhatWasCutOffWhileItWasOnItsWay) {
    ChunkDigests digests(chunking(100, 2));
    auto const file = digests.follow(path, 12);
    {
        std::lock_guard const shut(gate);
        digests.resize(file, 4, held("ABCD"));
        digests.resize(file, 12, held("xxxxxxxx"));
        EXPECT_EQ(by_writer, 1) << "and one waits";
        digests.resize(file, 4);
        EXPECT_FALSE(digests.await(file));
        digests.resize(file, 12, held("EFGHIJKL"));
    }
    EXPECT_EQ(digests.await(file), chunks_of("ABCDEFGHIJKL"));
    auto const next = digests.follow(path, 8);
    digests.resize(next, 8, held("ABCDEFGH"));
    EXPECT_EQ(digests.await(next), chunks_of("ABCDEFGH"));
    EXPECT_EQ(count_held(), 0) << "nothing that was cut off is held";
}

TEST_F(ChunkDigestsTest, EndWhileSomethingIsHeld) {
    {
        ChunkDigests digests(chunking(100, 100));
        auto const file = digests.follow(path, 40);
        for (std::int64_t size = kChunk; size <= 40; size += kChunk) digests.resize(file, size, held("ABCD"));
    }
    EXPECT_EQ(count_held(), 0);
}

} // namespace
} // namespace haihe::edge::files
