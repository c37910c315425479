#pragma once

#include "access/directory.hpp"
#include "trust/certificate.hpp"

#include <string>

namespace haihe::hub {

/// The certificate that an operator hands in for `holder` (social credit code or platform code), if a recognised
/// authority stands behind it at `now` and it speaks for nobody else. Refusals, all at /certificate:
/// `certificate_is_readable`, those of TrustList::accept as unacceptable (the caller is known; it is the certificate
/// that is not), and `certificate_is_bound_once` (conflict): also one whose binding was revoked stays with whom it once
/// spoke for.
kernel::Result<trust::Certificate> acceptable_certificate(access::Directory& directory, edge::sql::Connection& views,
                                                          std::string const& pem, std::string const& holder,
                                                          kernel::Instant now);

} // namespace haihe::hub
