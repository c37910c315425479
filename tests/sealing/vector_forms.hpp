#pragma once

// What stands in spec/sealing/vectors, and how it is made once. Bytes are hexadecimal, wraps and signatures base64.

#include "sealing/bucket.hpp"
#include "sealing/chunk_cipher.hpp"
#include "sealing/chunk_tree.hpp"
#include "sealing/chunk_writer.hpp"
#include "sealing/opening.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::sealing {

struct KeyVector {
    std::string context;
    kernel::Digest ctx;
    std::string key, prk, kenc, kmac, coef;
    std::vector<std::string> shares;
    std::vector<kernel::Digest> sc;
};
BOOST_DESCRIBE_STRUCT(KeyVector, (), (context, ctx, key, prk, kenc, kmac, coef, shares, sc))

struct BucketVector {
    std::uint64_t plainBytes = 0, chunks = 0;
};
BOOST_DESCRIBE_STRUCT(BucketVector, (), (plainBytes, chunks))

struct ChunkVector {
    std::string kenc;
    std::uint64_t index = 0;
    bool last = false;
    std::string plain, cipher;
    kernel::Digest leaf;
};
BOOST_DESCRIBE_STRUCT(ChunkVector, (), (kenc, index, last, plain, cipher, leaf))

struct Primitives {
    std::vector<KeyVector> keys;
    std::vector<BucketVector> buckets;
    std::vector<ChunkVector> chunks;
};
BOOST_DESCRIBE_STRUCT(Primitives, (), (keys, buckets, chunks))

struct WrapVector {
    std::string name, holder;
    kernel::Digest ctx;
    std::int64_t i = 0;
    std::string wrap;
    std::optional<std::string> secret; ///< absent: it must not open
};
BOOST_DESCRIBE_STRUCT(WrapVector, (), (name, holder, ctx, i, wrap, secret))

struct BidVector {
    std::string submission;
    std::string signer, key, readingSalt; ///< signer: the bidder's name among the keys
    std::string inner;
    std::vector<ListedFile> files; ///< byte j of each is (7j + floor(j / 256)) mod 256
    std::vector<kernel::Digest> leaves;
    std::vector<std::string> chunkStarts; ///< the first 16 bytes of each ct_i
};
BOOST_DESCRIBE_STRUCT(BidVector, (), (submission, signer, key, readingSalt, inner, files, leaves, chunkStarts))

struct OpeningVector {
    SignedOpeningList openingList;
    std::vector<SignedRelease> custodianReleases, bidderReleases;
};
BOOST_DESCRIBE_STRUCT(OpeningVector, (), (openingList, custodianReleases, bidderReleases))

inline std::string hex_of(std::string_view bytes) {
    return trust::hex({reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
}

inline KeyVector key_vector(std::int64_t k, std::int64_t n) {
    auto context = context_of(0);
    context.bidId = std::string(32, "0123456789abcdef"[n % 16]);
    context.k = k;
    context.n = n;
    for (std::int64_t i = 4; i <= n; ++i) context.custodians.push_back({i, trust::sm3(std::to_string(i))});
    auto const ctx = digest_of(context);
    ContentKey const key(trust::sm3("a content key for " + std::to_string(n)).bytes);
    auto const keys = derive_keys(ctx, key, k);
    std::string_view const raw(reinterpret_cast<char const*>(key.bytes().data()), key.bytes().size());
    KeyVector vector{json::write(context),
                     ctx,
                     trust::hex(key.bytes()),
                     trust::hmac_sm3(ctx.bytes, raw).to_string(),
                     trust::hex(keys.encryption.bytes()),
                     trust::hex(keys.tag.bytes()),
                     trust::hex(keys.coefficients.bytes()),
                     {},
                     {}};
    for (auto const& share : split(key, keys.coefficients.bytes(), n)) {
        vector.shares.push_back(trust::hex(share.value.bytes()));
        vector.sc.push_back(share_commitment(ctx, share));
    }
    return vector;
}

inline ChunkVector chunk_vector(std::uint64_t index, bool last, std::size_t size) {
    auto const digest = trust::sm3("a key for chunks");
    Secret<16> const key(std::span(digest.bytes).first<16>());
    auto const plain = made_bytes(size);
    auto cipher = plain;
    apply_chunk_cipher(key, index, cipher);
    return {trust::hex(key.bytes()), index, last, hex_of(plain), hex_of(cipher), chunk_leaf(index, last, cipher)};
}

inline Primitives primitives() {
    Primitives all{{key_vector(2, 3), key_vector(3, 5), key_vector(16, 16)}, {}, {}};
    constexpr auto kSize = static_cast<std::uint64_t>(kChunkSize);
    for (std::uint64_t const bytes :
         {std::uint64_t{1}, kSize, kSize + 1, 8 * kSize, 8 * kSize + 1, 16 * kSize + 1, 33 * kSize, 64 * kSize + 1,
          128 * kSize + 1, 1000 * kSize, std::uint64_t{123'456'789'012}, kChunksMax * kSize})
        all.buckets.push_back({bytes, bucket_chunks(bytes)});
    all.chunks = {chunk_vector(0, false, 40), chunk_vector(1, true, 16), chunk_vector(0x10203040506, true, 33)};
    return all;
}

/// Every way in which a wrap must not open, each once.
inline std::vector<WrapVector> wrap_vectors() {
    auto const& cast = Cast::get();
    auto const ctx = trust::sm3("a context");
    Secret<32> const secret(trust::sm3("a secret").bytes);
    std::vector<WrapVector> all;
    auto const add = [&](std::string name, std::string holder, std::int64_t i, std::string const& bytes, bool opens) {
        auto text = opens ? std::optional(trust::hex(secret.bytes())) : std::nullopt;
        all.push_back({std::move(name), std::move(holder), ctx, i, trust::base64(bytes), std::move(text)});
    };
    auto const made = [&](std::size_t custodian, kernel::Digest const& context, std::int64_t i) {
        return wrap(trust::PublicKey::of(cast.custodians[custodian].certificate).value(), context, i, secret);
    };
    auto good = made(0, ctx, 1);
    while (good[4] != 0x21) good = made(0, ctx, 1); // so that x begins with a zero that can be left out
    add("right", "custodian-1", 1, good, true);
    add("right for the bidder's index", "custodian-2", 0, made(1, ctx, 0), true);
    add("right with RSA", "custodian-3", 3, made(2, ctx, 3), true);
    add("another index", "custodian-1", 2, good, false);
    add("another context", "custodian-1", 1, made(0, trust::sm3("another context"), 1), false);
    add("another context with RSA", "custodian-3", 3, made(2, trust::sm3("another context"), 3), false);
    add("another holder", "custodian-2", 1, good, false);
    add("a trailing byte", "custodian-1", 1, good + '\0', false);
    add("truncated", "custodian-1", 1, good.substr(0, good.size() - 1), false);
    add("a length that is not minimal", "custodian-1", 1, std::string("\x30\x82\0", 3) + good.substr(2), false);
    auto negative = good;
    negative.erase(5, 1);
    negative[4] = 0x20, --negative[2];
    add("a negative coordinate", "custodian-1", 1, negative, false);
    auto padded = good;
    padded.insert(5, 1, '\0');
    padded[4] = 0x22, ++padded[2];
    add("a coordinate that is not minimal", "custodian-1", 1, padded, false);
    auto off = good;
    off[20] ^= 1;
    add("a point off the curve", "custodian-1", 1, off, false);
    auto flipped = good;
    flipped.back() ^= 1;
    add("a bit of C2 flipped", "custodian-1", 1, flipped, false);
    return all;
}

inline SealingRandomness fixed_randomness(std::size_t bidder) {
    auto const text = std::to_string(bidder + 1);
    return {ContentKey(trust::sm3("the content key of bid " + text).bytes), trust::sm3("the salt of bid " + text)};
}

inline std::vector<std::pair<std::string, std::uint64_t>> vector_files(std::size_t bidder) {
    if (bidder == 0) return {{"商务标/投标函.txt", 3000}, {"空白附件.txt", 0}};
    if (bidder == 1) return {};
    return {{"技术标/施工组织设计.pdf", (8 << 20) + 1}};
}

inline SealedBid vector_bid(std::size_t bidder) {
    constexpr BidderWrapKind kKinds[] = {BidderWrapKind::certificate, BidderWrapKind::none, BidderWrapKind::localKey};
    auto context = context_of(bidder, kKinds[bidder]);
    context.bidId = std::string(31, '0') + std::to_string(bidder + 1);
    std::vector<BidFile> files;
    for (auto const& [name, size] : vector_files(bidder)) files.push_back(file_of(name, made_bytes(size)));
    auto sealing = sealing_of(bidder, std::move(files), std::move(context));
    sealing.reading = R"({"bidder":"示例投标人)" + std::to_string(bidder + 1) + R"(","price":"10)" +
                      std::to_string(bidder) + R"(00000"})";
    SealedBid bid{bidder, fixed_randomness(bidder), {}, {}};
    bid.submission = seal_with(bid.randomness, sealing, [&](std::uint64_t, std::string_view chunk) {
                         bid.chunks.emplace_back(chunk);
                     }).value();
    return bid;
}

} // namespace haihe::sealing
