#pragma once

// spec/exchange catalogue: what authorities say of certificates that they take back. Origin: the hub, which asks them.

#include "kernel/instant.hpp"
#include "trust/certificate_status.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// revocation.published · hub → all: what a source says since it was told last
struct RevocationPublished {
    static constexpr char const* kType = "revocation.published";
    std::string issuer;         ///< key id of the certificate that issued those spoken of
    std::string authority;      ///< its name on the trust list
    std::string source;         ///< crl | ocsp
    kernel::Instant thisUpdate; ///< of the list; of answers: when there was a good one on every certificate asked for
    std::optional<kernel::Instant> nextUpdate;
    std::optional<std::string> number;                  ///< of the list, hex
    std::optional<std::string> digest;                  ///< H of the list's DER or PEM as it was received
    std::vector<trust::CertificateStatus> certificates; ///< whose status has changed
    friend bool operator==(RevocationPublished const&, RevocationPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(RevocationPublished, (),
                      (issuer, authority, source, thisUpdate, nextUpdate, number, digest, certificates))

} // namespace haihe::exchange
