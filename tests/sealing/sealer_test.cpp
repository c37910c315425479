// What is sealed is opened again, whole; and what cannot be sealed is refused by name.

#include "sealing/sealed_bid.hpp"

#include "sealing/chunk_tree.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <sys/resource.h>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);

long resident_kilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

std::string rule_of_sealing(Sealing const& sealing) {
    return rule_of(seal(sealing, [](std::uint64_t, std::string_view) {}));
}
std::string path_of_sealing(Sealing const& sealing) {
    return seal(sealing, [](std::uint64_t, std::string_view) {}).error().path;
}

} // namespace

TEST(Sealer, what_is_sealed_is_opened_whole_at_every_boundary) {
    // The first file ends exactly before, at and after a chunk's end when `fit` of it is left by what comes before.
    auto const before =
        plain_bytes(sign_content({{}, {kReading}, {}, {{"投标函.pdf", kSize, {}}}}, Cast::get().bidders[2].key), {});
    for (auto const size : {std::size_t{0}, std::size_t{1}, kSize - 1, kSize, kSize + 1, kSize - before - 2,
                            kSize - before, kSize - before + 2}) {
        auto const bid = seal_now(2, {file_of("投标函.pdf", made_bytes(size))});
        auto const unsealed = open_now(bid);
        ASSERT_EQ(unsealed.told(), "") << size;
        EXPECT_EQ(unsealed.files.at("投标函.pdf"), made_bytes(size)) << size;
        EXPECT_EQ(unsealed.opened->content->reading.canonical, kReading);
        EXPECT_EQ(bid.header().cipherBytes, bid.chunks.size() * kSize);
    }
}

TEST(Sealer, seals_any_number_of_files_of_any_size) {
    rc::check([] {
        auto const sizes = *rc::gen::container<std::vector<std::size_t>>(
            rc::gen::weightedOneOf<std::size_t>({{8, rc::gen::inRange<std::size_t>(0, 3000)},
                                                 {1, rc::gen::element<std::size_t>(kSize - 1, kSize, kSize + 1)}}));
        std::vector<BidFile> files;
        for (std::size_t j = 0; j < std::min<std::size_t>(sizes.size(), 6); ++j)
            files.push_back(file_of("folder/" + std::to_string(j), made_bytes(sizes[j])));
        auto const unsealed = open_now(seal_now(0, files));
        RC_ASSERT(unsealed.told().empty());
        RC_ASSERT(unsealed.files.size() == files.size());
        for (std::size_t j = 0; j < files.size(); ++j)
            RC_ASSERT(unsealed.files.at(files[j].name) == made_bytes(sizes[j]));
    });
}

TEST(Sealer, pads_to_a_bucket) {
    auto const bid = seal_now(0, {file_of("a", made_bytes(8 * kSize + 1))});
    EXPECT_EQ(bid.chunks.size(), 10U);
    EXPECT_EQ(open_now(bid).told(), "");
}

TEST(Sealer, gives_the_same_bid_twice_in_no_byte_but_the_context) {
    auto const sealing = sealing_of(0, {file_of("a", "the same")});
    auto const one = seal_now(0, sealing), two = seal_now(0, sealing);
    EXPECT_EQ(one.header().context, two.header().context);
    EXPECT_NE(one.chunks, two.chunks);
    EXPECT_NE(one.submission.tag, two.submission.tag);
    EXPECT_NE(one.header().sc, two.header().sc);
    EXPECT_NE(one.header().readingCommit, two.header().readingCommit);
}

TEST(Sealer, opens_for_bidder_and_custodians_alike) {
    for (auto const kind : {BidderWrapKind::none, BidderWrapKind::certificate, BidderWrapKind::localKey}) {
        auto const bid = seal_now(0, sealing_of(0, {}, context_of(0, kind)));
        auto const header = bid.header();
        auto const& key = bid.randomness.content_key;
        EXPECT_EQ(
            recover_key(bid.submission.header, header, bid.submission.tag, std::vector{bid.share(3), bid.share(1)})
                .value(),
            key);
        EXPECT_EQ(bid.submission.wraps.size(), kind == BidderWrapKind::none ? 3U : 4U);
        if (kind == BidderWrapKind::none) continue;
        auto const& own = kind == BidderWrapKind::localKey ? Cast::get().local_key : Cast::get().bidders[0].key;
        EXPECT_EQ(unwrap(own, bid.wrap_bytes(0), bid.ctx(), 0).value(), key);
    }
}

TEST(Sealer, holds_one_chunk_however_large_the_bid) {
    constexpr std::uint64_t kBytes = 64 << 20;
    seal_now(0);
    [[maybe_unused]] auto const before = resident_kilobytes();
    BidFile const file{"generated", kBytes, [] {
                           return ByteSource([done = std::uint64_t{0}](std::span<char> buffer) mutable {
                               auto const size = std::min<std::uint64_t>(buffer.size(), kBytes - done);
                               for (std::uint64_t j = 0; j < size; ++j) buffer[j] = made_byte(done + j);
                               done += size;
                               return static_cast<std::size_t>(size);
                           });
                       }};
    std::uint64_t sunk = 0;
    ChunkTree tree;
    auto const submission = seal(sealing_of(0, {file}), [&](std::uint64_t index, std::string_view chunk) {
        ASSERT_EQ(index, sunk / kSize);
        ASSERT_EQ(chunk.size(), kSize);
        sunk += chunk.size();
        tree.update(chunk);
    });
    ASSERT_TRUE(submission);
    auto const header = read_header(submission->header).value();
    EXPECT_EQ(header.cipherBytes, sunk);
    EXPECT_EQ(tree.finish().root, header.root);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    EXPECT_LT(resident_kilobytes() - before, 16 << 10);
#endif
}

TEST(Sealer, refuses_a_file_that_changes_while_it_is_read) {
    auto file = file_of("a", "as it was");
    file.open = [turn = std::make_shared<int>(0)] {
        return ByteSource([text = (*turn)++ == 0 ? std::string("as it was") : std::string("otherwise"),
                           used = false](std::span<char> buffer) mutable -> std::size_t {
            if (used) return 0;
            used = true;
            std::copy(text.begin(), text.end(), buffer.begin());
            return text.size();
        });
    };
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {file})), "file_stays_as_it_was");
    auto shorter = file_of("a", "short"), longer = file_of("a", "longer");
    shorter.size = 6, longer.size = 5;
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {shorter})), "file_stays_as_it_was");
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {longer})), "file_stays_as_it_was");
}

TEST(Sealer, refuses_names_that_lead_elsewhere) {
    for (auto const& name : std::vector<std::string>{"", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/.", "a\\b",
                                                     "c:a", "a\nb", "a\x7f", std::string(256, 'a')})
        EXPECT_EQ(rule_of_sealing(sealing_of(0, {file_of(name, "")})), "file_name_is_plain") << name;
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {file_of("a", ""), file_of("a", "")})), "file_names_are_distinct");
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {file_of("a/b", ""), file_of("a", "")})), "file_names_are_distinct");
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {file_of("...", ""), file_of("a b/投标.pdf", "")})), "");
}

TEST(Sealer, refuses_a_reading_that_is_not_a_canonical_object) {
    for (std::string const reading : {"", "[]", "1", R"({"b":1,"a":2})", R"({"a": 1})", R"({"a":1.5})", "{"}) {
        auto sealing = sealing_of(0);
        sealing.reading = reading;
        EXPECT_EQ(rule_of_sealing(sealing), "reading_is_a_canonical_object") << reading;
    }
    auto sealing = sealing_of(0);
    sealing.reading = R"({"a":")" + std::string(kReadingBytesMax, 'a') + R"("})";
    EXPECT_EQ(rule_of_sealing(sealing), "reading_is_short_enough");
}

TEST(Sealer, refuses_too_many_files_and_too_much) {
    auto file = file_of("a", "");
    file.size = std::uint64_t{1} << 40;
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {file})), "files_are_of_a_possible_size");
    file.size = ~std::uint64_t{0};
    EXPECT_EQ(rule_of_sealing(sealing_of(0, {file})), "files_are_of_a_possible_size");
    std::vector<BidFile> many;
    for (std::size_t j = 0; j <= kFilesMax; ++j) many.push_back(file_of(std::to_string(j), ""));
    EXPECT_EQ(rule_of_sealing(sealing_of(0, many)), "files_are_few_enough");
    many.pop_back();
    EXPECT_EQ(rule_of_sealing(sealing_of(0, many)), "");
}

TEST(Sealer, refuses_certificates_and_keys_that_are_not_the_stated_ones) {
    auto sealing = sealing_of(0);
    std::swap(sealing.custodians[0], sealing.custodians[1]);
    EXPECT_EQ(path_of_sealing(sealing), "/context/custodians/0/certDigest");
    sealing = sealing_of(0);
    sealing.custodians.pop_back();
    EXPECT_EQ(path_of_sealing(sealing), "/context/custodians");
    sealing = sealing_of(0);
    sealing.bidder_certificate.reset();
    EXPECT_EQ(path_of_sealing(sealing), "/context/bidderWrap");
    sealing = sealing_of(0);
    sealing.bidder_certificate = Cast::get().bidders[2].certificate;
    EXPECT_EQ(path_of_sealing(sealing), "/context/bidderWrap/digest");
    sealing = sealing_of(0, {}, context_of(0, BidderWrapKind::localKey));
    sealing.bidder_local_key = trust::PublicKey::of(Cast::get().bidders[0].key).value();
    EXPECT_EQ(path_of_sealing(sealing), "/context/bidderWrap");
    sealing = sealing_of(0);
    sealing.signing_key = Cast::get().bidders[2].key;
    EXPECT_EQ(path_of_sealing(sealing), "/context/signCertDigest");
    EXPECT_EQ(rule_of_sealing(sealing), "certificate_is_the_stated_one");
    sealing = sealing_of(1, {}, context_of(1, BidderWrapKind::certificate));
    EXPECT_EQ(rule_of_sealing(sealing), "key_can_be_encrypted_to") << "P-256 signs only";
}

} // namespace haihe::sealing
