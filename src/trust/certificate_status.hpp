#pragma once

#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace haihe::trust {

/// What an authority says of one of its certificates.
struct CertificateStatus {
    std::string serial; ///< lower-case hex
    std::string state;  ///< revoked | held (for a time) | unknown (the authority does not know it) | good
    std::optional<kernel::Instant> revokedAt{};
    std::optional<std::string> reason{}; ///< RFC 5280 §5.3.1: keyCompromise, superseded …
    friend bool operator==(CertificateStatus const&, CertificateStatus const&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateStatus, (), (serial, state, revokedAt, reason))

} // namespace haihe::trust
