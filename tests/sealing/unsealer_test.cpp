// Attacks on a sealed bid: by whoever holds the ciphertext, and by a bidder who seals what is badly formed.

#include "sealing/sealed_bid.hpp"

#include "sealing/bucket.hpp"
#include "sealing/chunk_writer.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::sealing {

namespace {

constexpr auto kSize = static_cast<std::size_t>(kChunkSize);
constexpr char const* kAltered = "ciphertext_is_as_submitted";

/// Opened twice over and in passing, which must say the same.
Unsealed open_both(SealedBid const& bid, ContentKey const& key, trust::Certificate const& certificate) {
    auto unsealed = open_with(bid, key, certificate);
    Unsealed const passing{
        unseal_in_passing(bid.submission.header, bid.submission.tag, key, certificate, reader_of(bid.chunks)), {}};
    EXPECT_EQ(passing.told(), unsealed.told());
    EXPECT_EQ(passing.opened.has_value(), unsealed.opened.has_value());
    EXPECT_EQ(passing.opened ? passing.opened->content : std::nullopt,
              unsealed.opened ? unsealed.opened->content : std::nullopt);
    return unsealed;
}
Unsealed open_both(SealedBid const& bid) { return open_both(bid, bid.randomness.content_key, bid.certificate()); }

SealedBid three_chunks() { return seal_now(0, {file_of("a", made_bytes(2 * kSize)), file_of("b", "the second")}); }

/// A bid of bidder 0 whose plaintext is what a dishonest tool would make it: everything after is right.
SealedBid forged(Content const& content, std::string const& inner, std::string const& after_inner,
                 std::uint64_t chunks = 1, std::uint64_t stated_size = 0) {
    SealedBid bid = seal_now(0);
    auto header = bid.header();
    auto const keys = derive_keys(bid.ctx(), bid.randomness.content_key, 2);
    bid.chunks.clear();
    ChunkSink const sink = [&](std::uint64_t, std::string_view chunk) { bid.chunks.emplace_back(chunk); };
    ChunkWriter writer(keys.encryption, chunks, sink);
    auto const size = stated_size == 0 ? inner.size() : stated_size;
    for (int shift = 56; shift >= 0; shift -= 8) writer.append(std::string(1, static_cast<char>(size >> shift)));
    writer.append(inner);
    writer.append(after_inner);
    header.root = writer.finish();
    header.chunkCount = chunks;
    header.cipherBytes = chunks * kSize;
    header.readingCommit = commit_to(content.reading, content.readingSalt);
    bid.submission.header = json::write(header);
    bid.submission.tag = header_tag(keys.tag, bid.submission.header);
    return bid;
}

/// The content is right for the bid but for `spoil`; ctx is set when the bid is known, so it is forged twice.
std::string told_of_content(std::function<void(Content&)> const& spoil, std::string const& files = "") {
    SealedBid bid = seal_now(0);
    Content content{bid.ctx(), {kReading}, trust::sm3("salt"), {}};
    spoil(content);
    auto header = bid.header();
    auto const keys = derive_keys(bid.ctx(), bid.randomness.content_key, 2);
    bid.chunks.clear();
    ChunkSink const sink = [&](std::uint64_t, std::string_view chunk) { bid.chunks.emplace_back(chunk); };
    ChunkWriter writer(keys.encryption, 1, sink);
    auto const inner = sign_content(content, Cast::get().bidders[0].key);
    for (int shift = 56; shift >= 0; shift -= 8)
        writer.append(std::string(1, static_cast<char>(inner.size() >> shift)));
    writer.append(inner);
    writer.append(files);
    header.root = writer.finish();
    header.readingCommit = commit_to({kReading}, trust::sm3("salt"));
    bid.submission.header = json::write(header);
    bid.submission.tag = header_tag(keys.tag, bid.submission.header);
    return open_both(bid).told();
}

} // namespace

TEST(Ciphertext, with_chunks_swapped_is_refused) {
    auto bid = three_chunks();
    ASSERT_EQ(bid.chunks.size(), 3U);
    std::swap(bid.chunks[0], bid.chunks[1]);
    EXPECT_EQ(open_both(bid).told(), kAltered);
}

TEST(Ciphertext, with_a_chunk_dropped_is_refused) {
    auto bid = three_chunks();
    bid.chunks.erase(bid.chunks.begin() + 1);
    EXPECT_EQ(open_both(bid).told(), kAltered);
    bid = three_chunks();
    bid.chunks.pop_back();
    EXPECT_EQ(open_both(bid).told(), kAltered);
    bid.chunks.clear();
    EXPECT_EQ(open_both(bid).told(), kAltered);
}

TEST(Ciphertext, with_a_chunk_repeated_is_refused) {
    auto bid = three_chunks();
    bid.chunks[2] = bid.chunks[1];
    EXPECT_EQ(open_both(bid).told(), kAltered);
    bid = three_chunks();
    bid.chunks.insert(bid.chunks.begin(), bid.chunks[0]);
    EXPECT_EQ(open_both(bid).told(), kAltered);
}

TEST(Ciphertext, truncated_or_lengthened_is_refused) {
    auto bid = three_chunks();
    bid.chunks[2].pop_back();
    EXPECT_EQ(open_both(bid).told(), kAltered);
    bid.chunks[2] += "xx";
    EXPECT_EQ(open_both(bid).told(), kAltered);
}

TEST(Ciphertext, with_a_bit_flipped_is_refused_and_nothing_given_out) {
    for (std::size_t const chunk : {0, 1, 2}) {
        auto bid = three_chunks();
        bid.chunks[chunk][kSize / 2] ^= 1;
        auto const unsealed = open_both(bid);
        EXPECT_EQ(unsealed.told(), kAltered);
        EXPECT_TRUE(unsealed.files.empty());
    }
}

TEST(Ciphertext, that_changes_between_the_readings_is_refused) {
    auto const bid = three_chunks();
    int reads = 0;
    ChunkReader const reader = [&](std::uint64_t index, std::string& chunk) {
        chunk = bid.chunks[index];
        if (++reads == 5) chunk[7] ^= 1; // the second of the second reading
        return true;
    };
    auto const opened =
        unseal(bid.submission.header, bid.submission.tag, bid.randomness.content_key, bid.certificate(), reader, {});
    EXPECT_EQ(rule_of(opened), kAltered);
}

TEST(Ciphertext, is_read_once_in_passing) {
    auto const bid = three_chunks();
    std::vector<std::uint64_t> reads;
    ChunkReader const reader = [&](std::uint64_t index, std::string& chunk) {
        reads.push_back(index);
        chunk = bid.chunks[index];
        return true;
    };
    EXPECT_TRUE(unseal_in_passing(bid.submission.header, bid.submission.tag, bid.randomness.content_key,
                                  bid.certificate(), reader));
    EXPECT_EQ(reads, (std::vector<std::uint64_t>{0, 1, 2}));
}

TEST(Ciphertext, cloned_under_anothers_header_is_refused) {
    // A rival submits the victim's ciphertext under its own header, without knowing the key.
    auto const victim = three_chunks();
    auto rival = seal_now(2);
    auto header = rival.header();
    header.root = victim.header().root;
    header.chunkCount = victim.header().chunkCount;
    header.cipherBytes = victim.header().cipherBytes;
    rival.submission.header = json::write(header);
    auto const keys = derive_keys(rival.ctx(), rival.randomness.content_key, 2);
    rival.submission.tag = header_tag(keys.tag, rival.submission.header);
    rival.chunks = victim.chunks;
    EXPECT_EQ(open_both(rival).told(), "content_is_readable") << "its key decrypts to noise";
    EXPECT_EQ(open_both(rival, victim.randomness.content_key, rival.certificate()).told(), "content_key_fits_the_bid");
}

TEST(Ciphertext, with_the_tag_or_key_or_header_of_another_is_refused) {
    auto const bid = three_chunks(), other = three_chunks();
    auto mixed = bid;
    mixed.submission.tag = other.submission.tag;
    EXPECT_EQ(open_both(mixed).told(), "content_key_fits_the_bid");
    mixed = bid;
    mixed.submission.header = other.submission.header;
    EXPECT_EQ(open_both(mixed).told(), "content_key_fits_the_bid");
    EXPECT_EQ(open_both(bid, other.randomness.content_key, bid.certificate()).told(), "content_key_fits_the_bid");
    mixed = bid;
    mixed.chunks = other.chunks;
    EXPECT_EQ(open_both(mixed).told(), kAltered);
}

TEST(Content, right_has_no_fault) {
    EXPECT_EQ(told_of_content([](auto&) {}), "");
    EXPECT_EQ(told_of_content([](auto& c) { c.files = {{"a", 3, trust::sm3("abc")}}; }, "abc"), "");
}

TEST(Content, of_another_bid_is_noted) {
    EXPECT_EQ(told_of_content([](auto& c) { c.ctx = trust::sm3("another lot"); }), "content_is_of_this_bid");
}

TEST(Content, with_another_reading_than_committed_is_noted) {
    EXPECT_EQ(told_of_content([](auto& c) { c.reading = {R"({"price":"1"})"}; }), "reading_is_as_committed");
    EXPECT_EQ(told_of_content([](auto& c) { c.readingSalt = trust::sm3("pepper"); }), "reading_is_as_committed");
}

TEST(Content, with_a_file_not_as_listed_is_noted) {
    auto const list = [](auto& c) { c.files = {{"a", 3, trust::sm3("abc")}, {"b", 1, trust::sm3("d")}}; };
    EXPECT_EQ(told_of_content(list, "abcd"), "");
    EXPECT_EQ(told_of_content(list, "abXd"), "file_is_as_listed");
    EXPECT_EQ(told_of_content(list, "Xabc"), "file_is_as_listed file_is_as_listed");
}

TEST(Content, with_padding_that_is_not_zero_is_noted) {
    EXPECT_EQ(told_of_content([](auto&) {}, std::string(1000, '\0') + "hidden"), "padding_is_zero");
}

TEST(Content, whose_files_cannot_be_told_apart_gives_the_reading_alone) {
    EXPECT_EQ(told_of_content([](auto& c) { c.files = {{"../a", 0, trust::sm3("")}}; }), "content_is_well_formed");
    EXPECT_EQ(told_of_content([](auto& c) { c.files = {{"a", kSize, trust::sm3("")}}; }), "content_is_well_formed");
    EXPECT_EQ(told_of_content([](auto& c) {
                  c.files = {{"a", std::uint64_t{1} << 52, trust::sm3("")}};
              }),
              "content_is_well_formed");
    EXPECT_EQ(told_of_content([](auto& c) { c.files.assign(2, {"a", 0, trust::sm3("")}); }), "content_is_well_formed");
}

TEST(Content, padded_to_more_than_its_bucket_is_noted) {
    Content const content{{}, {kReading}, trust::sm3("salt"), {}};
    auto const bid = forged(content, sign_content(content, Cast::get().bidders[0].key), "", 2);
    EXPECT_EQ(open_both(bid).told(), "content_is_of_this_bid padding_is_to_the_bucket");
}

TEST(Content, signed_by_another_or_not_at_all_is_noted_and_still_read) {
    Content const content{{}, {kReading}, trust::sm3("salt"), {}};
    auto const other = open_both(forged(content, sign_content(content, Cast::get().bidders[2].key), ""));
    EXPECT_EQ(other.told(), "content_is_signed_by_the_bidder content_is_of_this_bid");
    EXPECT_EQ(other.opened->content->reading.canonical, kReading);
    auto const unsigned_content = json::write(Inner{json::write(content), ""});
    EXPECT_EQ(open_both(forged(content, unsigned_content, "")).told(),
              "content_is_signed_by_the_bidder content_is_of_this_bid");
    auto const label = trust::base64(Cast::get().bidders[0].key.sign(kSubmitLabel, json::write(content)));
    EXPECT_EQ(open_both(forged(content, json::write(Inner{json::write(content), label}), "")).told(),
              "content_is_signed_by_the_bidder content_is_of_this_bid");
}

TEST(Content, that_cannot_be_read_is_opened_with_that_fault) {
    Content const content{{}, {kReading}, trust::sm3("salt"), {}};
    auto const inner = sign_content(content, Cast::get().bidders[0].key);
    auto const told = [&](std::string const& text, std::uint64_t stated = 0) {
        auto const unsealed = open_both(forged(content, text, "", 1, stated));
        EXPECT_TRUE(unsealed.opened && !unsealed.opened->content);
        return unsealed.told();
    };
    EXPECT_EQ(told(inner + " "), "content_is_readable");
    EXPECT_EQ(told("{}"), "content_is_readable");
    EXPECT_EQ(told(inner, inner.size() - 1), "content_is_readable");
    EXPECT_EQ(told(inner, kSize), "content_is_readable") << "longer than the bid";
    EXPECT_EQ(told(inner, ~std::uint64_t{0}), "content_is_readable");
    EXPECT_EQ(told(json::write(Inner{"{}", ""})), "content_is_readable");
    EXPECT_EQ(told(json::write(Inner{json::write(content) + " ", ""})), "content_is_readable");
}

TEST(Content, of_a_key_that_does_not_fit_is_never_touched) {
    auto const bid = three_chunks();
    int reads = 0;
    ChunkReader const reader = [&](std::uint64_t, std::string&) { return ++reads > 0; };
    EXPECT_EQ(
        rule_of(unseal(bid.submission.header, bid.submission.tag, random_content_key(), bid.certificate(), reader, {})),
        "content_key_fits_the_bid");
    EXPECT_EQ(reads, 0);
}

} // namespace haihe::sealing
