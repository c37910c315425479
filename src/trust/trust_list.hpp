#pragma once

#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::trust {

/// One recognised certificate authority (CA互认).
struct Authority {
    std::string name;
    Certificate root;
    std::vector<Certificate> intermediates;
    std::vector<std::string> revoked_serials; ///< lower-case hex, from the CA's CRL
    bool suspended = false;
};

/// The authorities whose certificates count. A value: replaced as a whole, never edited in place.
class TrustList {
public:
    TrustList() = default;
    explicit TrustList(std::vector<Authority> authorities, std::optional<kernel::Instant> expires_at = {});

    /// Builds and checks the chain with the national SM2 identifier set on every certificate.
    /// Refusals (all unauthenticated): `certificate_authority_is_recognised`, `certificate_is_in_force`,
    /// `certificate_is_not_revoked`, `certificate_chain_is_valid`; `trust_list_is_in_force` from its expiry on: an
    /// expired list recognises nobody.
    [[nodiscard]] kernel::Result<void> accept(Certificate const& certificate, kernel::Instant at) const;
    [[nodiscard]] std::vector<Authority> const& authorities() const { return authorities_; }

private:
    std::vector<Authority> authorities_;
    std::optional<kernel::Instant> expires_at_;
};

/// A CRL's revoked serials resolved against nothing but its own issuer: verified by hand with the national
/// identifier (OpenSSL 3.0 cannot). Refusals: `revocation_list_is_readable`, `revocation_list_is_signed`,
/// `revocation_list_is_fresh`.
kernel::Result<std::vector<std::string>> revoked_serials(std::string_view crl_pem_or_der, Certificate const& issuer,
                                                         kernel::Instant at);

} // namespace haihe::trust
