#pragma once

#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/certificate_status.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust {

/// A CRL that was verified.
struct RevocationList {
    kernel::Instant this_update;
    std::optional<kernel::Instant> next_update;
    std::optional<std::string> number; ///< lower-case hex
    std::vector<CertificateStatus> certificates;
};

/// PEM or DER. Believed when it is complete and signed by `issuer` (with SM2 by hand, under the national identifier:
/// OpenSSL 3.0 cannot set it on a CRL). Refusals: `revocation_list_is_readable`, `revocation_list_is_signed`,
/// `revocation_list_is_whole` (a part, a difference, or one that speaks for others), `revocation_list_is_fresh` (of
/// more than five minutes after `at`, or its next is due).
kernel::Result<RevocationList> read_revocation_list(std::string_view pem_or_der, Certificate const& issuer,
                                                    kernel::Instant at);

} // namespace haihe::trust
