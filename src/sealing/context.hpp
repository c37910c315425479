#pragma once

// The context of a sealed bid (trust.md §1): what it is for and who can open it. Everything else commits to it.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::sealing {

inline constexpr std::int64_t kVersion = 1;
inline constexpr std::int64_t kChunkSize = 1 << 20; ///< bytes
inline constexpr std::int64_t kCustodiansMax = 16;

/// Holds share `i`; named in the signed tender documents.
struct Custodian {
    std::int64_t i = 0;
    kernel::Digest certDigest; ///< SM3 of the DER of its encryption certificate
    friend bool operator==(Custodian const&, Custodian const&) = default;
};
BOOST_DESCRIBE_STRUCT(Custodian, (), (i, certDigest))

enum class BidderWrapKind {
    none,        ///< only the custodians can open
    certificate, ///< to a certificate of the bidder; digest: SM3 of its DER
    localKey,    ///< to a key that never leaves the bidder; digest: SM3 of its DER SubjectPublicKeyInfo
};
BOOST_DESCRIBE_ENUM(BidderWrapKind, none, certificate, localKey)

struct BidderWrap {
    BidderWrapKind kind = BidderWrapKind::none;
    std::optional<kernel::Digest> digest{}; ///< absent iff kind is none
    friend bool operator==(BidderWrap const&, BidderWrap const&) = default;
};
BOOST_DESCRIBE_STRUCT(BidderWrap, (), (kind, digest))

struct Context {
    std::int64_t v = kVersion;
    std::string platform;           ///< platform code
    std::string tenderId;           ///< tender code
    std::string lotId;              ///< lot code
    std::string envelope;           ///< which of the lot's envelopes: 1–32 of a–z, 0–9, '-'
    kernel::Digest documentsDigest; ///< H(signed documents || all amendments in force, in order)
    std::string bidderId;           ///< social credit code; of a consortium, its lead member's
    kernel::Digest signCertDigest;  ///< SM3 of the DER of the bidder's signing certificate
    std::string bidId;              ///< 16 random bytes, 32 lower-case hexadecimal digits
    std::int64_t chunkSize = kChunkSize;
    std::int64_t k = 0;                ///< so many shares open
    std::int64_t n = 0;                ///< so many there are
    std::vector<Custodian> custodians; ///< i = 1 … n in this order
    BidderWrap bidderWrap;
    friend bool operator==(Context const&, Context const&) = default;
};
BOOST_DESCRIBE_STRUCT(Context, (),
                      (v, platform, tenderId, lotId, envelope, documentsDigest, bidderId, signCertDigest, bidId,
                       chunkSize, k, n, custodians, bidderWrap))

/// Refusals (paths from the context): `sealing_version_is_known`, `context_codes_are_valid`, `envelope_is_named`,
/// `bid_id_is_random_bytes`, `chunk_size_is_one_mebibyte`, `custodians_are_three_to_sixteen`,
/// `threshold_is_two_to_n`, `custodians_are_numbered_in_order`, `custodians_are_distinct`,
/// `bidder_wrap_names_its_key`.
kernel::Result<void> validate(Context const& context);

/// ctx = H(C).
kernel::Digest digest_of(Context const& context);

/// The index at which this certificate stands among the custodians; 0 when it does not.
std::int64_t custodian_index(Context const& context, kernel::Digest const& certificate);

std::string random_bid_id();

} // namespace haihe::sealing
