#pragma once

// Bids as the tests seal and open them.

#include "sealing/recovery.hpp"
#include "sealing/sealer.hpp"
#include "sealing/unsealer.hpp"
#include "sealing/wrap.hpp"

#include "sealing/cast.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace haihe::sealing {

inline constexpr char const* kTender = "A1201000001000001001";
inline constexpr char const* kLot = "A1201000001000001001001";
inline constexpr char const* kReading = R"({"period":"120","price":"123456700"})";

/// Byte j of a made file is (7j + floor(j / 256)) mod 256; `from` is where it begins.
inline char made_byte(std::uint64_t j) { return static_cast<char>(7 * j + j / 256); }
inline std::string made_bytes(std::uint64_t size) {
    std::string bytes(size, '\0');
    for (std::uint64_t j = 0; j < size; ++j) bytes[j] = made_byte(j);
    return bytes;
}

inline BidFile file_of(std::string name, std::string bytes) {
    auto const size = bytes.size();
    return {std::move(name), size, [bytes = std::move(bytes)] {
                return ByteSource([&bytes, used = std::size_t{0}](std::span<char> buffer) mutable {
                    auto const size = std::min(buffer.size(), bytes.size() - used);
                    std::copy_n(bytes.data() + used, size, buffer.data());
                    used += size;
                    return size;
                });
            }};
}

inline Context context_of(std::size_t bidder, BidderWrapKind kind = BidderWrapKind::certificate) {
    auto const& cast = Cast::get();
    Context context;
    context.platform = "A1201000001";
    context.tenderId = kTender;
    context.lotId = kLot;
    context.envelope = "bid";
    context.documentsDigest = trust::sm3("示例招标文件");
    context.bidderId = Cast::bidder_code(bidder);
    context.signCertDigest = cast.bidders[bidder].certificate.digest();
    context.bidId = random_bid_id();
    context.k = 2;
    context.n = 3;
    for (std::int64_t i = 1; i <= 3; ++i)
        context.custodians.push_back({i, cast.custodians[static_cast<std::size_t>(i - 1)].certificate.digest()});
    context.bidderWrap.kind = kind;
    if (kind == BidderWrapKind::certificate) context.bidderWrap.digest = context.signCertDigest;
    if (kind == BidderWrapKind::localKey)
        context.bidderWrap.digest = trust::PublicKey::of(cast.local_key).value().digest();
    return context;
}

/// What a bidder would seal; bidder 1 (the second) has a P-256 key, which signs only.
inline Sealing sealing_of(std::size_t bidder, std::vector<BidFile> files, Context context) {
    auto const& cast = Cast::get();
    auto const kind = context.bidderWrap.kind;
    Sealing sealing{std::move(context),
                    kReading,
                    std::move(files),
                    cast.bidders[bidder].key,
                    cast.bidders[bidder].certificate,
                    {},
                    {},
                    {}};
    for (auto const& custodian : cast.custodians) sealing.custodians.push_back(custodian.certificate);
    if (kind == BidderWrapKind::certificate) sealing.bidder_certificate = cast.bidders[bidder].certificate;
    if (kind == BidderWrapKind::localKey) sealing.bidder_local_key = trust::PublicKey::of(cast.local_key).value();
    return sealing;
}
inline Sealing sealing_of(std::size_t bidder, std::vector<BidFile> files = {}) {
    return sealing_of(bidder, std::move(files),
                      context_of(bidder, bidder == 1 ? BidderWrapKind::none : BidderWrapKind::certificate));
}

/// A sealed bid with its ciphertext, and what the seal hid.
struct SealedBid {
    std::size_t bidder = 0;
    SealingRandomness randomness;
    Submission submission;
    std::vector<std::string> chunks;

    [[nodiscard]] Header header() const { return read_header(submission.header).value(); }
    [[nodiscard]] trust::Certificate const& certificate() const { return Cast::get().bidders[bidder].certificate; }
    [[nodiscard]] kernel::Digest ctx() const { return digest_of(header().context); }
    [[nodiscard]] std::string wrap_bytes(std::int64_t i) const { return wrap_of(submission, header(), i).value(); }
    [[nodiscard]] Share share(std::int64_t i) const {
        auto const& key = Cast::get().custodians[static_cast<std::size_t>(i - 1)].key;
        return {i, unwrap(key, wrap_bytes(i), ctx(), i).value()};
    }
};

inline SealedBid seal_now(std::size_t bidder, Sealing const& sealing) {
    SealedBid bid{bidder, SealingRandomness::fresh(), {}, {}};
    auto submission = seal_with(bid.randomness, sealing,
                                [&](std::uint64_t, std::string_view chunk) { bid.chunks.emplace_back(chunk); });
    if (!submission) throw std::runtime_error(submission.error().rule + " " + submission.error().path);
    bid.submission = std::move(*submission);
    return bid;
}
inline SealedBid seal_now(std::size_t bidder, std::vector<BidFile> files = {}) {
    return seal_now(bidder, sealing_of(bidder, std::move(files)));
}

inline ChunkReader reader_of(std::vector<std::string> const& chunks) {
    return [&chunks](std::uint64_t index, std::string& chunk) {
        if (index >= chunks.size()) return false;
        chunk = chunks[index];
        return true;
    };
}

struct Unsealed {
    kernel::Result<Opened> opened;
    std::map<std::string, std::string> files;

    /// The refusal, or the faults, or "".
    [[nodiscard]] std::string told() const {
        if (!opened) return opened.error().rule;
        std::string text;
        for (auto const& fault : opened->faults) text += (text.empty() ? "" : " ") + fault.rule;
        return text;
    }
};

inline Unsealed open_with(SealedBid const& bid, ContentKey const& key, trust::Certificate const& certificate) {
    Unsealed unsealed{Opened{}, {}};
    unsealed.opened = unseal(bid.submission.header, bid.submission.tag, key, certificate, reader_of(bid.chunks),
                             [&](ListedFile const& file) {
                                 auto& bytes = unsealed.files[file.name];
                                 return ByteSink([&bytes](std::string_view piece) { bytes.append(piece); });
                             });
    return unsealed;
}
inline Unsealed open_now(SealedBid const& bid) { return open_with(bid, bid.randomness.content_key, bid.certificate()); }

template <class T>
std::string rule_of(kernel::Result<T> const& result) {
    return result ? "" : result.error().rule;
}

} // namespace haihe::sealing
