#pragma once

// A platform's key takes another's place (spec/exchange §4.1): announced under the old key's last heads, accepted by
// the new key itself, so that who knows either of them can follow to the other.

#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace haihe::trust {

inline constexpr std::string_view kKeyChangeLabel = "haihe/key-change/1";

struct KeyChange {
    std::string platform; ///< code
    std::int64_t epoch = 1;
    std::string replaced;          ///< key id of the certificate that signs no head after these
    std::string certificate;       ///< key id of the one that does
    std::int64_t fromSequence = 0; ///< of the outbox: larger heads are the new key's. The announcement is its last one
    std::int64_t fromEntry = 0;    ///< of the ledger: likewise
    friend bool operator==(KeyChange const&, KeyChange const&) = default;
};
BOOST_DESCRIBE_STRUCT(KeyChange, (), (platform, epoch, replaced, certificate, fromSequence, fromEntry))

struct SignedKeyChange {
    std::string change;  ///< canonical KeyChange
    Signature signature; ///< by the new key
    friend bool operator==(SignedKeyChange const&, SignedKeyChange const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedKeyChange, (), (change, signature))

SignedKeyChange sign_key_change(PrivateKey const& key, Certificate const& certificate, KeyChange const& change);

/// The change, and the certificate that it is about, which has signed it. Refusals: those of json, `json_is_canonical`,
/// `certificate_is_readable`, `key_change_is_accepted_by_the_new_key`.
struct AcceptedKeyChange {
    KeyChange change;
    Certificate certificate;
};
kernel::Result<AcceptedKeyChange> check_key_change(SignedKeyChange const& signed_change);

} // namespace haihe::trust
