#include "edge/files/upload_store.hpp"

#include "edge/files/of_each_chunk.hpp"

#include "edge/files/temporary_directory.hpp"
#include "edge/files/upload_description.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <limits>
#include <memory>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace haihe::edge::files {
namespace {

namespace fs = std::filesystem;

constexpr char const* kOwner = "91350100M000100Y43";
constexpr char const* kOther = "91350100M000200Y44";
constexpr std::int64_t kChunk = 100;
kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
kernel::Instant const kLater = kNow + kernel::hours(48);

/// Says what it was given, so that a test can tell: index, last, and the sum of the bytes.
kernel::Digest told(std::uint64_t index, bool last, std::string_view chunk) {
    kernel::Digest digest;
    std::uint32_t sum = 0;
    for (unsigned char const byte : chunk) sum = sum * 31 + byte;
    digest.bytes[0] = static_cast<std::uint8_t>(index);
    digest.bytes[1] = last ? 1 : 0;
    for (int i = 0; i < 4; ++i) digest.bytes[static_cast<std::size_t>(2 + i)] = static_cast<std::uint8_t>(sum >> 8 * i);
    digest.bytes[6] = static_cast<std::uint8_t>(chunk.size());
    return digest;
}

std::string sample(std::int64_t size) {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

std::vector<kernel::Digest> chunks_of(std::string const& bytes) {
    std::vector<kernel::Digest> digests;
    for (std::size_t begin = 0; begin < bytes.size(); begin += kChunk)
        digests.push_back(told(digests.size(), begin + kChunk >= bytes.size(), bytes.substr(begin, kChunk)));
    return digests;
}

std::string content(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct UploadStoreTest : testing::Test {
    UploadStoreTest() { restart(); }
    void restart(UploadLimits limits = {}) {
        store.reset();
        store = std::make_unique<UploadStore>(directory.path() / "uploads", Chunking{kChunk, of_each_chunk(told), 2},
                                              limits);
    }
    std::string create(std::int64_t length) { return store->create(kOwner, length, kLater).value(); }
    void append(std::string const& id, std::string_view bytes) {
        auto const lease = store->lock(id);
        ASSERT_TRUE(lease);
        auto const size = lease->size();
        ASSERT_EQ(::pwrite(lease->descriptor(), bytes.data(), bytes.size(), size), static_cast<ssize_t>(bytes.size()));
        lease->resized(size + static_cast<std::int64_t>(bytes.size()));
    }
    [[nodiscard]] std::size_t files() const {
        auto const place = directory.path() / "uploads";
        if (!fs::exists(place)) return 0;
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(place), {}));
    }
    [[nodiscard]] fs::path file(std::string const& id, char const* kind) const {
        return directory.path() / "uploads" / (id + kind);
    }

    TemporaryDirectory directory;
    std::unique_ptr<UploadStore> store;
};

TEST_F(UploadStoreTest, RemembersWhatWasCreated) {
    auto const id = create(250);
    EXPECT_EQ(id.size(), 32U);
    auto const state = store->state(id);
    ASSERT_TRUE(state);
    EXPECT_EQ(state->owner, kOwner);
    EXPECT_EQ(state->length, 250);
    EXPECT_EQ(state->received, 0);
    EXPECT_EQ(state->expires_at, kLater);
    EXPECT_FALSE(store->state(std::string(32, '0')));
    EXPECT_FALSE(store->state("../" + id));
    EXPECT_NE(create(250), id);
}

TEST_F(UploadStoreTest, TouchesNoDiskBeforeItIsUsed) {
    EXPECT_EQ(files(), 0U);
    EXPECT_FALSE(fs::exists(directory.path() / "uploads"));
}

TEST_F(UploadStoreTest, HasOneWriterAtATime) {
    auto const id = create(250);
    auto lease = store->lock(id);
    ASSERT_TRUE(lease);
    EXPECT_FALSE(store->lock(id));
    EXPECT_FALSE(store->drop(id));
    EXPECT_EQ(store->sweep(kLater), 0U) << "what is being written is not swept away";
    lease.reset();
    EXPECT_TRUE(store->lock(id));
    EXPECT_FALSE(store->lock("unknown"));
}

TEST_F(UploadStoreTest, HashesChunksHoweverTheyArrive) {
    for (std::int64_t const length : {0, 1, 99, 100, 101, 200, 250, 1000}) {
        auto const bytes = sample(length);
        for (std::int64_t const piece : {1, 7, 99, 100, 101, 1000}) {
            auto const id = create(length);
            for (std::int64_t at = 0; at < length; at += piece)
                append(id,
                       std::string_view(bytes).substr(static_cast<std::size_t>(at), static_cast<std::size_t>(piece)));
            EXPECT_EQ(store->chunk_digests(id), chunks_of(bytes)) << length << " by " << piece;
            ASSERT_TRUE(store->drop(id));
        }
    }
}

TEST_F(UploadStoreTest, GivesNoDigestsOfWhatIsNotComplete) {
    auto const id = create(250);
    EXPECT_FALSE(store->chunk_digests(id));
    append(id, sample(249));
    EXPECT_FALSE(store->chunk_digests(id));
    EXPECT_FALSE(store->chunk_digests("unknown"));
}

TEST_F(UploadStoreTest, ForgetsDigestsOfWhatWasCutOff) {
    auto const bytes = sample(250);
    auto const wrong = std::string(250, 'x');
    for (std::int64_t const kept : {0, 1, 99, 100, 101, 200, 249}) {
        auto const id = create(250);
        {
            auto const lease = store->lock(id);
            auto const first =
                bytes.substr(0, static_cast<std::size_t>(kept)) + wrong.substr(static_cast<std::size_t>(kept));
            ASSERT_EQ(::pwrite(lease->descriptor(), first.data(), first.size(), 0), 250);
            lease->resized(250);
            lease->resized(kept);
            ASSERT_EQ(::ftruncate(lease->descriptor(), kept), 0);
        }
        append(id, std::string_view(bytes).substr(static_cast<std::size_t>(kept)));
        EXPECT_EQ(store->chunk_digests(id), chunks_of(bytes)) << kept;
    }
}

TEST_F(UploadStoreTest, GoesOnAfterAKill) {
    auto const bytes = sample(350);
    for (std::int64_t const before : {0, 1, 99, 100, 250, 349, 350}) {
        auto const id = create(350);
        append(id, std::string_view(bytes).substr(0, static_cast<std::size_t>(before)));
        restart();
        auto const state = store->state(id);
        ASSERT_TRUE(state);
        EXPECT_EQ(*state->owner.c_str(), *kOwner);
        EXPECT_EQ(state->length, 350);
        EXPECT_EQ(state->received, before);
        EXPECT_EQ(state->expires_at, kLater);
        append(id, std::string_view(bytes).substr(static_cast<std::size_t>(before)));
        EXPECT_EQ(store->chunk_digests(id), chunks_of(bytes)) << before;
        restart();
        EXPECT_EQ(store->chunk_digests(id), chunks_of(bytes)) << "all computed anew";
        ASSERT_TRUE(store->drop(id));
    }
}

TEST_F(UploadStoreTest, TakesATornDescriptionForNone) {
    auto const whole = [&] {
        auto const id = create(250);
        append(id, sample(120));
        return id;
    };
    auto const id = whole();
    auto const text = content(file(id, ".upload"));
    for (std::size_t length = 0; length < text.size(); ++length) {
        auto const torn = whole();
        std::ofstream(file(torn, ".upload"), std::ios::binary | std::ios::trunc) << text.substr(0, length);
        restart();
        EXPECT_FALSE(store->state(torn)) << text.substr(0, length);
        EXPECT_FALSE(fs::exists(file(torn, ".data"))) << "nobody could ever ask for it";
    }
    EXPECT_TRUE(store->state(id)) << "the others are not touched";
    EXPECT_EQ(files(), 2U);
}

TEST_F(UploadStoreTest, ClearsWhatAKillLeftBetweenTwoSteps) {
    auto const id = create(250);
    auto const orphan = std::string(32, 'a');
    std::ofstream(file(orphan, ".data")) << "bytes";
    std::ofstream(file(id, ".upload.new")) << "half a descrip";
    for (auto const& left : {file(orphan, ".data"), file(id, ".upload.new")})
        fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::minutes(2));
    auto const begun = std::string(32, 'b');
    std::ofstream(file(begun, ".data")) << ""; // just now, by another process
    auto const moved = create(250);
    fs::remove(file(moved, ".data"));
    auto const too_long = create(2);
    std::ofstream(file(too_long, ".data"), std::ios::app) << "more than two";
    restart();
    EXPECT_TRUE(store->state(id));
    EXPECT_FALSE(store->state(orphan));
    EXPECT_FALSE(store->state(moved));
    EXPECT_FALSE(store->state(too_long));
    EXPECT_TRUE(fs::exists(file(begun, ".data")));
    EXPECT_EQ(files(), 3U);
}

// Two stores of one directory are what two nodes of a platform are.
TEST_F(UploadStoreTest, GoesOnInAnotherProcess) {
    auto const bytes = sample(350);
    UploadStore other(directory.path() / "uploads", Chunking{kChunk, of_each_chunk(told), 2});
    EXPECT_FALSE(other.state(std::string(32, '0'))); // it has looked, and nothing was there
    auto const id = create(350);
    append(id, std::string_view(bytes).substr(0, 130));
    ASSERT_TRUE(other.state(id));
    EXPECT_EQ(other.state(id)->received, 130);
    {
        auto const lease = other.lock(id);
        ASSERT_TRUE(lease);
        EXPECT_FALSE(store->lock(id));
        EXPECT_FALSE(store->drop(id));
        ASSERT_EQ(::pwrite(lease->descriptor(), bytes.data() + 130, 220, 130), 220);
        lease->resized(350);
        EXPECT_FALSE(store->chunk_digests(id)) << "the end may still be cut off";
        EXPECT_FALSE(store->take_over(id, [](fs::path const&) {}));
    }
    EXPECT_EQ(store->chunk_digests(id), chunks_of(bytes));
    EXPECT_EQ(other.chunk_digests(id), chunks_of(bytes));
    EXPECT_TRUE(other.take_over(id, [&](fs::path const& from) { fs::rename(from, directory.path() / "kept"); }));
    EXPECT_FALSE(store->state(id));
    EXPECT_FALSE(store->lock(id));
    EXPECT_FALSE(store->take_over(id, [](fs::path const&) {}));
    EXPECT_EQ(files(), 0U);
}

TEST_F(UploadStoreTest, CountsAndSweepsWhatAnotherProcessBegan) {
    restart({1000, 2, 3});
    UploadStore other(directory.path() / "uploads", Chunking{kChunk, of_each_chunk(told), 2}, {1000, 2, 3});
    auto const first = create(1);
    EXPECT_TRUE(other.create(kOwner, 1, kLater));
    EXPECT_EQ(store->create(kOwner, 1, kLater).error().rule, "open_uploads_are_few_enough");
    EXPECT_EQ(other.create(kOwner, 1, kLater).error().rule, "open_uploads_are_few_enough");
    EXPECT_TRUE(other.drop(first));
    EXPECT_TRUE(store->create(kOwner, 1, kLater)) << "there is room again";
    EXPECT_EQ(other.sweep(kLater), 2U);
    EXPECT_EQ(store->sweep(kLater), 0U);
    EXPECT_EQ(files(), 0U);
}

TEST_F(UploadStoreTest, IsTakenOverWhole) {
    auto const bytes = sample(250);
    auto const id = create(250);
    auto const target = directory.path() / "kept";
    auto const move = [&](fs::path const& from) { fs::rename(from, target); };
    EXPECT_FALSE(store->take_over(id, move)) << "not complete";
    append(id, bytes);
    auto const fail = [](fs::path const&) { throw std::runtime_error("no"); };
    EXPECT_THROW(store->take_over(id, fail), std::runtime_error);
    EXPECT_EQ(store->state(id)->received, 250) << "as before";
    {
        auto const lease = store->lock(id);
        EXPECT_FALSE(store->take_over(id, move)) << "somebody holds it";
    }
    EXPECT_TRUE(store->take_over(id, move));
    EXPECT_EQ(content(target), bytes);
    EXPECT_FALSE(store->state(id));
    EXPECT_FALSE(store->take_over(id, move));
    EXPECT_EQ(files(), 0U);
}

TEST_F(UploadStoreTest, SweepsWhatHasExpired) {
    auto const early = store->create(kOwner, 10, kNow + kernel::hours(1)).value();
    auto const late = store->create(kOther, 10, kNow + kernel::hours(2)).value();
    EXPECT_EQ(store->sweep(kNow + kernel::hours(1) - kernel::Duration{1}), 0U);
    EXPECT_EQ(store->sweep(kNow + kernel::hours(1)), 1U);
    EXPECT_FALSE(store->state(early));
    EXPECT_TRUE(store->state(late));
    restart();
    EXPECT_EQ(store->sweep(kNow + kernel::hours(3)), 1U);
    EXPECT_EQ(files(), 0U);
}

TEST_F(UploadStoreTest, LimitsEachOwnerAndAll) {
    restart({1000, 2, 3});
    EXPECT_EQ(store->create(kOwner, 1001, kLater).error().rule, "upload_is_short_enough");
    EXPECT_EQ(store->create(kOwner, 1001, kLater).error().kind, kernel::RefusalKind::too_large);
    auto const first = store->create(kOwner, 1000, kLater);
    ASSERT_TRUE(first);
    ASSERT_TRUE(store->create(kOwner, 0, kLater));
    EXPECT_EQ(store->create(kOwner, 1, kLater).error().rule, "open_uploads_are_few_enough");
    EXPECT_EQ(store->create(kOwner, 1, kLater).error().kind, kernel::RefusalKind::too_many);
    ASSERT_TRUE(store->create(kOther, 1, kLater)) << "one owner's uploads are not another's";
    EXPECT_EQ(store->create(kOther, 1, kLater).error().rule, "upload_can_be_stored");
    restart({1000, 2, 3});
    EXPECT_EQ(store->create(kOwner, 1, kLater).error().rule, "open_uploads_are_few_enough") << "counted from the files";
    ASSERT_TRUE(store->drop(*first));
    EXPECT_TRUE(store->create(kOwner, 1, kLater));
}

TEST_F(UploadStoreTest, SaysThatTheDiskRefuses) {
    std::ofstream(directory.path() / "uploads") << "a file where a directory should be";
    EXPECT_ANY_THROW(store->create(kOwner, 1, kLater));
    EXPECT_THROW(store->create("two\nlines", 1, kLater), std::logic_error);
}

TEST_F(UploadStoreTest, LetsOneOfManyWriters) {
    auto const id = create(1000);
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([&] {
            for (int turn = 0; turn < 250;) {
                auto const lease = store->lock(id);
                if (!lease) {
                    std::this_thread::yield();
                    continue;
                }
                auto const size = lease->size();
                EXPECT_EQ(::pwrite(lease->descriptor(), "x", 1, size), 1);
                lease->resized(size + 1);
                ++turn;
            }
        });
    for (auto& writer : writers) writer.join();
    EXPECT_EQ(store->state(id)->received, 1000);
    EXPECT_EQ(store->chunk_digests(id), chunks_of(std::string(1000, 'x')));
}

TEST(UploadDescription, ReadsOnlyWhatItWrote) {
    TemporaryDirectory directory;
    auto const path = directory.path() / "one.upload";
    UploadDescription const description{kOwner, std::numeric_limits<std::int64_t>::max(), kLater};
    write_description(path, description);
    EXPECT_EQ(read_description(path), description);
    EXPECT_FALSE(read_description(directory.path() / "absent"));
    auto const text = content(path);
    for (auto const& [part, other] :
         std::map<std::string, std::string>{{"length 9", "length -9"}, {"Z", ""}, {"whole", "whole "}, {kOwner, ""}}) {
        auto changed = text;
        changed.replace(changed.find(part), part.size(), other);
        std::ofstream(path, std::ios::binary | std::ios::trunc) << changed;
        EXPECT_FALSE(read_description(path)) << changed;
    }
    EXPECT_THROW(write_description(directory.path() / "absent" / "x", description), std::runtime_error);
}

} // namespace
} // namespace haihe::edge::files
