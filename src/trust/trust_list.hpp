#pragma once

#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/revocations.hpp"
#include "trust/verified_chains.hpp"

#include <memory>
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
    std::vector<kernel::Digest> watched_issuers{}; ///< of root and intermediates: those that name a source
};

/// A certificate with all that stand over it, up to the root of the authority that vouches for it.
struct Chain {
    Authority const* authority = nullptr; ///< of the list that was asked
    std::vector<Certificate> certificates;
};

/// The authorities whose certificates count. A value: replaced as a whole, never edited in place; what it has verified
/// is remembered with it.
class TrustList {
public:
    TrustList() = default;
    explicit TrustList(std::vector<Authority> authorities, std::optional<kernel::Instant> expires_at = {},
                       std::shared_ptr<Revocations const> revocations = {}, RevocationPolicy policy = {});

    /// Builds and checks the chain with the national SM2 identifier set on every certificate.
    /// Refusals (all unauthenticated): `certificate_authority_is_recognised`, `certificate_is_in_force`,
    /// `certificate_is_not_revoked`, `certificate_chain_is_valid`; `trust_list_is_in_force` from its expiry on: an
    /// expired list recognises nobody; those of require_not_revoked, for each certificate of the chain below the root.
    [[nodiscard]] kernel::Result<void> accept(Certificate const& certificate, kernel::Instant at) const;
    /// The same but for what authorities have said of revocations.
    [[nodiscard]] kernel::Result<Chain> chain(Certificate const& certificate, kernel::Instant at) const;
    /// What is recorded counts for a certificate that stands on no list, too: refusals of require_not_revoked that say
    /// that it was taken back.
    [[nodiscard]] kernel::Result<void> require_not_taken_back(Certificate const& certificate, kernel::Instant at) const;
    [[nodiscard]] std::vector<Authority> const& authorities() const { return authorities_; }

private:
    [[nodiscard]] std::vector<Certificate> verified_chain(std::size_t authority, Certificate const& certificate,
                                                          kernel::Instant at) const;

    std::vector<Authority> authorities_;
    std::optional<kernel::Instant> expires_at_;
    std::shared_ptr<Revocations const> revocations_; ///< null: nothing is known
    RevocationPolicy policy_;
    std::shared_ptr<VerifiedChains> verified_ = std::make_shared<VerifiedChains>();
};

/// The serials of a CRL. Refusals: those of read_revocation_list.
kernel::Result<std::vector<std::string>> revoked_serials(std::string_view crl_pem_or_der, Certificate const& issuer,
                                                         kernel::Instant at);

} // namespace haihe::trust
