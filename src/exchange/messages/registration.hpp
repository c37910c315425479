#pragma once

// spec/exchange catalogue: registration. Origin: the hub.

#include "kernel/instant.hpp"
#include "kernel/text.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// platform.registered · hub → all
struct PlatformRegistered {
    static constexpr char const* kType = "platform.registered";
    std::string code; ///< appendix B: 11 characters
    std::string name;
    std::string role;        ///< hub | trading | supervision
    std::string url;         ///< base address of its published interface
    std::string certificate; ///< PEM; signs its messages and heads
    std::string state;       ///< connected | suspended | withdrawn
    /// Unified social credit code of the entity that operates it: two of its officers declare a new epoch (§4.2).
    std::optional<std::string> operatedBy{};
    friend bool operator==(PlatformRegistered const&, PlatformRegistered const&) = default;
};
BOOST_DESCRIBE_STRUCT(PlatformRegistered, (), (code, name, role, url, certificate, state, operatedBy))

/// entity.registered · hub → all; repeated with the whole value when it changes
struct EntityRegistered {
    static constexpr char const* kType = "entity.registered";
    std::string code; ///< unified social credit code
    std::string name;
    std::vector<std::string> roles; ///< tenderee | agency | bidder | custodian | institution | department | operator
    std::string region;             ///< GB/T 2260
    std::string address;
    std::string contact; ///< a desk and its telephone, not a person
    std::string state;   ///< registered | withdrawn
    friend bool operator==(EntityRegistered const&, EntityRegistered const&) = default;
};
BOOST_DESCRIBE_STRUCT(EntityRegistered, (), (code, name, roles, region, address, contact, state))

/// certificate.bound · hub → all; state `revoked` ends it
struct CertificateBound {
    static constexpr char const* kType = "certificate.bound";
    std::string digest;              ///< SM3 of the DER
    std::string entity;              ///< whose
    std::string holder;              ///< name on the certificate
    std::vector<std::string> duties; ///< handler | reviewer | signer | expert | supervisor | operator
    std::string certificate;         ///< PEM
    std::string state;               ///< bound | revoked
    friend bool operator==(CertificateBound const&, CertificateBound const&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateBound, (), (digest, entity, holder, duties, certificate, state))

/// Where an authority says which certificates it has taken back.
struct RevocationSource {
    std::string issuer;                   ///< key id of its root or intermediate that issued them
    std::vector<std::string> lists;       ///< addresses of its CRL; each is the same list
    std::optional<std::string> responder; ///< address of its OCSP responder
    friend bool operator==(RevocationSource const&, RevocationSource const&) = default;
};
BOOST_DESCRIBE_STRUCT(RevocationSource, (), (issuer, lists, responder))

struct TrustedAuthority {
    std::string name;
    std::string root;                       ///< PEM
    std::vector<std::string> intermediates; ///< PEM
    std::vector<std::string> revokedSerials;
    bool suspended = false;
    std::optional<std::vector<RevocationSource>> revocation{};
    friend bool operator==(TrustedAuthority const&, TrustedAuthority const&) = default;
};
BOOST_DESCRIBE_STRUCT(TrustedAuthority, (), (name, root, intermediates, revokedSerials, suspended, revocation))

/// trust-list.published · hub → all; the whole list each time
struct TrustListPublished {
    static constexpr char const* kType = "trust-list.published";
    std::int64_t serial = 0;
    kernel::Instant expiresAt;
    std::vector<TrustedAuthority> authorities;
    friend bool operator==(TrustListPublished const&, TrustListPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(TrustListPublished, (), (serial, expiresAt, authorities))

} // namespace haihe::exchange
