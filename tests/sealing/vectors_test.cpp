// The published vectors hold, and say what our own code makes. SM2 wraps and signatures are random, so they are made
// once: HAIHE_WRITE_EXAMPLES=1 test_sealing --gtest_filter='Vectors.*'   (keys that exist, and vectors that hold, are
// kept)

#include "sealing/vector_forms.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>

namespace haihe::sealing {

namespace {

template <class T>
T as(std::string const& text) {
    auto read = json::read<T>(text);
    if (!read) throw std::runtime_error(read.error().rule + " " + read.error().path);
    if (json::write(*read) != text) throw std::runtime_error("other bytes when written again");
    return std::move(*read);
}

void require(bool holds, std::string const& what) {
    if (!holds) throw std::runtime_error(what);
}

/// "" when the vector is there and `check` has nothing to say.
std::string fault_in(std::string const& name, std::function<void(std::string const&)> const& check) {
    try {
        check(read_text(kVectors / name));
    } catch (std::exception const& fault) {
        return name + ": " + fault.what();
    }
    return {};
}

bool writes() { return std::getenv("HAIHE_WRITE_EXAMPLES") != nullptr; }

void check_wraps_file(std::string const& text) {
    auto const& cast = Cast::get();
    for (auto const& vector : as<std::vector<WrapVector>>(text)) {
        auto const& holder = cast.custodians.at(static_cast<std::size_t>(vector.holder.back() - '1'));
        auto const opened = unwrap(holder.key, trust::from_base64(vector.wrap).value(), vector.ctx, vector.i);
        require(opened.has_value() == vector.secret.has_value(), vector.name);
        require(!opened || trust::hex(opened->bytes()) == *vector.secret, vector.name);
    }
}

/// The ciphertext is not stored: it follows from key, inner and files.
SealedBid rebuilt(BidVector const& vector, std::size_t bidder) {
    SealedBid bid{bidder, fixed_randomness(bidder), as<Submission>(vector.submission), {}};
    ChunkSink const sink = [&](std::uint64_t, std::string_view chunk) { bid.chunks.emplace_back(chunk); };
    auto const keys = derive_keys(bid.ctx(), bid.randomness.content_key, bid.header().context.k);
    ChunkWriter writer(keys.encryption, bid.header().chunkCount, sink);
    for (int shift = 56; shift >= 0; shift -= 8)
        writer.append(std::string(1, static_cast<char>(vector.inner.size() >> shift)));
    writer.append(vector.inner);
    for (auto const& file : vector.files) writer.append(made_bytes(file.size));
    require(writer.finish() == bid.header().root, "the root follows");
    return bid;
}

BidVector described(SealedBid const& bid) {
    auto const keys = derive_keys(bid.ctx(), bid.randomness.content_key, 2);
    auto first = bid.chunks[0];
    apply_chunk_cipher(keys.encryption, 0, first);
    std::uint64_t size = 0;
    for (std::size_t j = 0; j < 8; ++j) size = size << 8 | static_cast<std::uint8_t>(first[j]);
    auto const holder = "bidder-" + std::to_string(bid.bidder + 1);
    BidVector vector{json::write(bid.submission),
                     holder,
                     trust::hex(bid.randomness.content_key.bytes()),
                     bid.randomness.reading_salt.to_string(),
                     first.substr(8, size),
                     {},
                     {},
                     {}};
    for (auto const& [name, bytes] : vector_files(bid.bidder))
        vector.files.push_back({name, bytes, trust::sm3(made_bytes(bytes))});
    for (std::uint64_t index = 0; index < bid.chunks.size(); ++index) {
        vector.leaves.push_back(chunk_leaf(index, index + 1 == bid.chunks.size(), bid.chunks[index]));
        vector.chunkStarts.push_back(hex_of(bid.chunks[index].substr(0, 16)));
    }
    return vector;
}

void check_bid_file(std::string const& text, std::size_t bidder) {
    auto const vector = as<BidVector>(text);
    auto const bid = rebuilt(vector, bidder);
    require(json::write(described(bid)) == text, "what we make of it is the same");
    require(rule_of(check_submission(bid.submission, bid.certificate())).empty(), "the submission is right");
    std::vector<trust::Certificate> certificates;
    for (auto const& custodian : Cast::get().custodians) certificates.push_back(custodian.certificate);
    require(rule_of(check_wraps(bid.submission, bid.header(), certificates)).empty(), "the wraps are strict");
    std::vector const shares{bid.share(2), bid.share(3)};
    auto const key = recover_key(bid.submission.header, bid.header(), bid.submission.tag, shares);
    require(key && trust::hex(key->bytes()) == vector.key, "the custodians recover the key");
    auto const unsealed = open_now(bid);
    require(unsealed.told().empty(), unsealed.told());
    require(unsealed.opened->content->readingSalt.to_string() == vector.readingSalt, "the salt is the stated one");
    require(unsealed.opened->content->files == vector.files, "the files are those listed");
}

std::string bid_name(std::size_t bidder) { return "bid-" + std::to_string(bidder + 1) + ".json"; }

Opening vector_opening() {
    Opening opening{{}, {}};
    for (std::size_t bidder = 0; bidder < 3; ++bidder)
        opening.bids.push_back(rebuilt(as<BidVector>(read_text(kVectors / bid_name(bidder))), bidder));
    opening.list = list_of(opening.bids);
    return opening;
}

std::string make_opening() {
    auto const& cast = Cast::get();
    auto const opening = vector_opening();
    OpeningVector vector{sign_opening_list(opening.list, cast.platform.key, cast.platform.certificate), {}, {}};
    for (std::int64_t i = 1; i <= 3; ++i) vector.custodianReleases.push_back(opening.release(i).value());
    for (std::size_t const bidder : {0, 2}) {
        auto const& bid = opening.bids[bidder];
        auto const& holder = cast.bidders[bidder];
        vector.bidderReleases.push_back(
            make_bidder_release(opening.text(), bid.submission.header, bid.submission.tag, bid.wrap_bytes(0),
                                bidder == 2 ? cast.local_key : holder.key, holder.key, holder.certificate)
                .value());
    }
    return json::write(vector);
}

void check_opening_file(std::string const& text) {
    auto const vector = as<OpeningVector>(text);
    auto const opening = vector_opening();
    require(vector.openingList.list == opening.text(), "it is the list of these bids");
    require(check_opening_list(vector.openingList, Cast::get().platform.certificate).has_value(), "it is signed");
    require(vector.custodianReleases.size() == 3 && vector.bidderReleases.size() == 2, "all releases are there");
    for (std::int64_t i = 1; i <= 3; ++i) {
        auto const release = opening.check(i, vector.custodianReleases[static_cast<std::size_t>(i - 1)]);
        require(rule_of(release).empty(), rule_of(release));
        for (auto const& bid : opening.bids)
            require(share_for(*release, bid.header().context.bidId)->value == bid.share(i).value, "the share");
    }
    for (std::size_t const bidder : {0, 2}) {
        auto const& bid = opening.bids[bidder];
        auto const key = check_bidder_release(vector.bidderReleases[bidder / 2], opening.text(), bid.submission.header,
                                              bid.submission.tag, bid.certificate());
        require(key && *key == bid.randomness.content_key, "the bidder releases the key");
    }
}

} // namespace

class Vectors : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (writes()) Cast::write();
    }
    static void expect(std::string const& name, std::function<void(std::string const&)> const& check,
                       std::function<std::string()> const& make) {
        if (writes() && !fault_in(name, check).empty()) write_text(kVectors / name, make());
        EXPECT_EQ(fault_in(name, check), "");
    }
};

TEST_F(Vectors, primitives_are_what_we_compute) {
    auto const make = [] { return json::write(primitives()); };
    expect(
        "primitives.json", [&](auto const& text) { require(text == make(), "what we compute is the same"); }, make);
}

TEST_F(Vectors, wraps_open_or_do_not) {
    expect("wraps.json", check_wraps_file, [] { return json::write(wrap_vectors()); });
}

TEST_F(Vectors, bids_are_opened_and_made_again) {
    for (std::size_t bidder = 0; bidder < 3; ++bidder)
        expect(
            bid_name(bidder), [&](auto const& text) { check_bid_file(text, bidder); },
            [&] { return json::write(described(vector_bid(bidder))); });
}

TEST_F(Vectors, opening_releases_every_bid) { expect("opening.json", check_opening_file, make_opening); }

} // namespace haihe::sealing
