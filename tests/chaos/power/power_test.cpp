// Histories of a ledger and its files on bad power: nothing that was acknowledged is lost, nothing is half there. And
// the harm is real: a disk that lies about any kind of sync is found out. HAIHE_POWER_SEEDS=1000 lives through so many;
// HAIHE_POWER_FIRST=417 begins with that one.

#include "chaos/power/life.hpp"
#include "edge/files/directory_store.hpp"
#include "edge/files/new_file.hpp"
#include "edge/files/of_each_chunk.hpp"
#include "edge/files/upload_store.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <random>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace haihe::chaos {
namespace {

namespace fs = std::filesystem;

constexpr int kLives = 3;
constexpr std::int64_t kCallsMax = 400;

int number_of(char const* name, int otherwise) {
    auto const* const value = std::getenv(name);
    return value ? std::atoi(value) : otherwise;
}

/// Does it in another process, whose power fails thereafter.
int run_until_cut(Power power, std::function<void()> const& work) {
    auto const child = ::fork();
    if (child == 0) {
        set_power(power);
        work();
        cut_power();
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

struct BadPower : testing::Test {
    BadPower() : key(trust::PrivateKey::generate_sm2()), certificate(authority.issue(key, "平台", "")) {
        std::string pattern = (fs::canonical(fs::temp_directory_path()) / "haihe-power-XXXXXX").string();
        directory = ::mkdtemp(pattern.data());
        sync_nothing();
    }
    ~BadPower() override { fs::remove_all(directory); }

    /// Three lives, each cut off somewhere; what is wrong after the first that leaves something wrong.
    std::vector<std::string> play(std::uint64_t seed, std::set<Kind> const& lies) {
        auto const below = directory / "node";
        fs::remove_all(below);
        fs::create_directory(below);
        Place place{below.string(), key, certificate};
        std::mt19937_64 chance(seed);
        for (int life = 0; life < kLives; ++life) {
            auto const calls = static_cast<std::int64_t>(chance() % kCallsMax);
            if (auto fault = live(place, {below.string(), chance(), calls, lies}); !fault.empty()) return {fault};
            if (auto faults = faults_of(place); !faults.empty()) return faults;
        }
        told +=
            place.told.receipts.size() + place.told.files.size() + place.told.drafts.size() + place.told.uploads.size();
        return {};
    }
    /// Whether a few dozen seeds find the disk out.
    testing::AssertionResult is_found_out(Kind lie) {
        constexpr std::uint64_t kSeedsMax = 60;
        for (std::uint64_t seed = 1; seed <= kSeedsMax; ++seed)
            if (auto const faults = play(seed, {lie}); !faults.empty()) {
                std::cout << "after " << seed << " seeds: " << faults.front() << '\n';
                return testing::AssertionSuccess();
            }
        return testing::AssertionFailure() << "it is not, in " << kSeedsMax << " seeds";
    }

    trust::MadeAuthority authority;
    trust::PrivateKey key;
    trust::Certificate certificate;
    fs::path directory;
    std::size_t told = 0;
};

TEST_F(BadPower, LosesNothingThatWasAcknowledged) {
    auto const first = number_of("HAIHE_POWER_FIRST", 1), seeds = number_of("HAIHE_POWER_SEEDS", 40);
    for (int seed = first; seed < first + seeds; ++seed) {
        auto const faults = play(static_cast<std::uint64_t>(seed), {});
        EXPECT_TRUE(faults.empty()) << "seed " << seed << ": " << faults.size()
                                    << " faults, the first: " << faults.front();
    }
    EXPECT_GT(told, static_cast<std::size_t>(seeds)) << "a history in which nothing is told shows nothing";
    std::cout << seeds << " seeds, " << seeds * kLives << " cuts, " << told << " acknowledgements\n";
}

// A sync that fails is an answer that fails, and the same file handed in again is not safe before it is.
TEST_F(BadPower, DoesNotCallAFileKeptThatAnEarlierTryLeftUnsynced) {
    constexpr std::uint64_t kSeeds = 12; // some of them lose whatever may be lost
    auto const digest = trust::sm3("content");
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        auto const below = (directory / std::to_string(seed)).string();
        fs::create_directory(below);
        auto const ended = run_until_cut({below, seed, 1'000'000}, [&] {
            edge::files::DirectoryStore store(below + "/files");
            auto const keep = [&] {
                edge::files::NewFile file(store);
                file.write("content");
                file.keep(digest);
            };
            fail_next_directory_sync();
            EXPECT_THROW(keep(), std::runtime_error);
            keep();
        });
        EXPECT_EQ(ended, 128 + SIGKILL);
        EXPECT_TRUE(edge::files::DirectoryStore(below + "/files").find(digest)) << "seed " << seed;
    }
}

// Wherever the power fails while it goes from one place to the other.
TEST_F(BadPower, AnUploadThatIsTakenOverIsInOneOfItsPlaces) {
    constexpr std::int64_t kCalls = 12; // more than it takes
    constexpr std::uint64_t kSeeds = 8;
    auto const digest = trust::sm3("content");
    auto const no_digest = [](std::uint64_t, bool, std::string_view) { return kernel::Digest{}; };
    edge::files::Chunking const chunking{8192, edge::files::of_each_chunk(no_digest), 1};
    for (std::int64_t calls = 0; calls < kCalls; ++calls)
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            auto const below = (directory / (std::to_string(calls) + "-" + std::to_string(seed))).string();
            fs::create_directory(below);
            edge::files::DirectoryStore store(below + "/files");
            auto const id = [&] {
                edge::files::UploadStore uploads(below + "/uploads", chunking);
                auto made = uploads.create("91350100M000100Y43", 7, trust::kNow).value();
                std::ofstream(below + "/uploads/" + made + ".data") << "content";
                return made;
            }();
            run_until_cut({below, seed, calls}, [&] {
                edge::files::DirectoryStore target(below + "/files");
                edge::files::UploadStore uploads(below + "/uploads", chunking);
                uploads.take_over(id, [&](fs::path const& path) { target.keep(path, digest); });
            });
            edge::files::UploadStore uploads(below + "/uploads", chunking);
            auto const state = uploads.state(id);
            EXPECT_TRUE(store.find(digest) || (state && state->received == 7)) << calls << " calls, seed " << seed;
        }
}

// What makes the tests above worth anything.
TEST_F(BadPower, FindsADiskThatDoesNotSyncTheLog) { EXPECT_TRUE(is_found_out(Kind::log)); }
TEST_F(BadPower, FindsADiskThatDoesNotSyncTheDatabase) { EXPECT_TRUE(is_found_out(Kind::database)); }
TEST_F(BadPower, FindsADiskThatDoesNotSyncFiles) { EXPECT_TRUE(is_found_out(Kind::file)); }
TEST_F(BadPower, FindsADiskThatDoesNotSyncDirectories) { EXPECT_TRUE(is_found_out(Kind::directory)); }

} // namespace
} // namespace haihe::chaos
