#pragma once

// Signed heads of a log and what witnesses say of them (trust.md §3).

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace haihe::trust {

inline constexpr std::string_view kTreeHeadLabel = "haihe/tree-head/1";
inline constexpr std::string_view kOutboxHeadLabel = "haihe/outbox-head/1";
inline constexpr std::string_view kCosignLabel = "haihe/cosign/1";

struct TreeHead {
    std::string logId; ///< platform code
    std::int64_t epoch = 1;
    std::int64_t size = 0;
    kernel::Digest root;
    kernel::Instant time;
    std::string keyId; ///< digest of the signer's certificate
    friend bool operator==(TreeHead const&, TreeHead const&) = default;
};
BOOST_DESCRIBE_STRUCT(TreeHead, (), (logId, epoch, size, root, time, keyId))

struct SignedHead {
    TreeHead head;
    std::string signature; ///< base64 of the DER signature over the canonical head
    friend bool operator==(SignedHead const&, SignedHead const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedHead, (), (head, signature))

/// A witness saw `head` (the digest of its canonical form) at `time`, and it continued what the witness knew.
struct Cosignature {
    kernel::Digest head;
    std::string witness; ///< platform code
    kernel::Instant time;
    std::string signature;
    friend bool operator==(Cosignature const&, Cosignature const&) = default;
};
BOOST_DESCRIBE_STRUCT(Cosignature, (), (head, witness, time, signature))

SignedHead sign_head(PrivateKey const& key, std::string_view label, TreeHead const& head);
bool verifies(SignedHead const& head, std::string_view label, Certificate const& certificate);
kernel::Digest digest_of(TreeHead const& head);
Cosignature cosign(PrivateKey const& key, std::string const& witness, TreeHead const& head, kernel::Instant time);
bool verifies(Cosignature const& cosignature, Certificate const& certificate);

} // namespace haihe::trust
