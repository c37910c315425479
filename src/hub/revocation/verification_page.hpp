#pragma once

// How a certificate stands at an instant, with the evidence: anybody may ask, of any certificate.

#include "node/desk.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

struct VerifiedLink {
    std::string certificate; ///< digest
    std::string subject;
    std::string issuer;
    std::string serial;
    kernel::Instant notBefore;
    kernel::Instant notAfter;
};
BOOST_DESCRIBE_STRUCT(VerifiedLink, (), (certificate, subject, issuer, serial, notBefore, notAfter))

/// What a source says of one link; `position`: the ledger entry that told it, of which anybody may have the receipt.
struct StatusEvidence {
    std::string certificate;
    std::string source;
    std::string state; ///< good | revoked | held | unknown
    kernel::Instant thisUpdate;
    std::optional<kernel::Instant> nextUpdate;
    std::optional<kernel::Instant> revokedAt;
    std::optional<std::string> reason;
    bool fresh = false; ///< it is of the instant asked for, or later, or still counts then
    std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(StatusEvidence, (),
                      (certificate, source, state, thisUpdate, nextUpdate, revokedAt, reason, fresh, position))

struct Verification {
    bool valid = false;
    std::optional<std::string> rule; ///< that it breaks
    std::optional<kernel::Text> text;
    kernel::Instant at;
    std::optional<std::int64_t> trustList; ///< serial of the list in force then
    std::optional<std::string> authority;
    std::vector<VerifiedLink> chain; ///< of what does not verify: the certificate alone
    std::vector<StatusEvidence> evidence;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (valid, rule, text, at, trustList, authority, chain, evidence))

/// By the trust list in force at `at`, and by all that is known now of revocations: one that was dated before `at`
/// counts although it was told later.
Verification verification_of(node::Desk& desk, trust::Certificate const& certificate, kernel::Instant at);

} // namespace haihe::hub
