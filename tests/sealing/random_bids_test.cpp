// Seals random bids for the second implementation (tests/sealing/stranger.mjs), which names the folder; nothing is done
// without one.

#include "sealing/vector_forms.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

namespace haihe::sealing {

namespace {

struct Expected {
    std::string signer, key, reading;
    std::vector<ListedFile> files;
};
BOOST_DESCRIBE_STRUCT(Expected, (), (signer, key, reading, files))

std::string const kLetters[] = {"投", "标", "a", "B", " ", "\"", "é", "😀", "7"};

} // namespace

TEST(RandomBids, are_sealed_for_a_stranger) {
    auto const* const folder = std::getenv("HAIHE_SEALED_BIDS");
    if (folder == nullptr) GTEST_SKIP() << "HAIHE_SEALED_BIDS names no folder";
    std::mt19937_64 random(std::random_device{}());
    auto const below = [&](std::uint64_t bound) {
        return std::uniform_int_distribution<std::uint64_t>(0, bound - 1)(random);
    };
    constexpr BidderWrapKind kKinds[] = {BidderWrapKind::none, BidderWrapKind::certificate, BidderWrapKind::localKey};
    for (int number = 0; number < 6; ++number) {
        auto const bidder = below(3);
        std::vector<BidFile> files;
        for (std::uint64_t count = below(4); files.size() < count;) {
            auto name = std::to_string(files.size()) + "/";
            for (auto length = 1 + below(8); length-- > 0;) name += kLetters[below(std::size(kLetters))];
            auto const near = below(2) == 0 ? below(5000) : static_cast<std::uint64_t>(kChunkSize) - 600 + below(1200);
            files.push_back(file_of(name, made_bytes(near)));
        }
        auto sealing = sealing_of(bidder, std::move(files), context_of(bidder, kKinds[bidder == 1 ? 0 : below(3)]));
        Expected expected{"bidder-" + std::to_string(bidder + 1), "", sealing.reading, {}};
        for (auto const& file : sealing.files)
            expected.files.push_back({file.name, file.size, trust::sm3(made_bytes(file.size))});
        auto const bid = seal_now(bidder, sealing);
        expected.key = trust::hex(bid.randomness.content_key.bytes());
        auto const place = std::filesystem::path(folder) / std::to_string(number);
        std::string cipher;
        for (auto const& chunk : bid.chunks) cipher += chunk;
        write_text(place / "cipher.bin", cipher);
        write_text(place / "submission.json", json::write(bid.submission));
        write_text(place / "expected.json", json::write(expected));
    }
}

} // namespace haihe::sealing
