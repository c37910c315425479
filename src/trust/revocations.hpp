#pragma once

// What is known of certificates that their authorities took back, and how freshly it is known.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate_status.hpp"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace haihe::trust {

/// How a node judges by it.
struct RevocationPolicy {
    /// Whether the certificates of an authority of which nothing fresh is known are refused. Its recorded revocations
    /// are obeyed either way.
    bool is_hard = false;
    kernel::Duration list_age_max = kernel::days(7);
    kernel::Duration answer_age_max = kernel::hours(1);
};

inline constexpr char const* kListSource = "crl";
inline constexpr char const* kAnswerSource = "ocsp";

/// What one source of an issuer has said last.
struct RevocationWord {
    std::string source; ///< crl | ocsp
    kernel::Instant this_update;
    std::optional<kernel::Instant> next_update;
    std::unordered_map<std::string, CertificateStatus> certificates{}; ///< by serial; those that are not good
};

/// Fresh until the source promised another word, and no longer than the policy allows.
bool is_fresh(RevocationWord const& word, RevocationPolicy const& policy, kernel::Instant at);

/// By the key id of the issuer's certificate.
using Revocations = std::map<kernel::Digest, std::vector<RevocationWord>>;

/// Refusals (unauthenticated), of the certificate that `issuer` gave this serial: `certificate_is_not_revoked` (fact
/// revokedAt), `certificate_is_not_held`. `watched`: the issuer names a source; then under a hard policy also
/// `revocation_status_is_fresh` and `certificate_is_known_to_its_authority`.
kernel::Result<void> require_not_revoked(Revocations const& revocations, RevocationPolicy const& policy,
                                         kernel::Digest const& issuer, std::string const& serial, bool watched,
                                         kernel::Instant at);

} // namespace haihe::trust
