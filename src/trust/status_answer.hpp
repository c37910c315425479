#pragma once

// OCSP (RFC 6960): one question about one certificate, and its answer.

#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/certificate_status.hpp"
#include "trust/digest.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace haihe::trust {

/// DER of a request about `certificate`. Its CertID is by SHA-1, which names and proves nothing: the one that every
/// responder knows (RFC 5019 §2.1.1).
std::string ask_status(Certificate const& certificate, Certificate const& issuer, Salt const& nonce);

struct StatusAnswer {
    CertificateStatus status;
    kernel::Instant this_update;
    std::optional<kernel::Instant> next_update;
};

/// The answer to `question`, signed by the issuer, or by whom it has appointed (a certificate of its own, for OCSP
/// signing, in force at `at`). Refusals: `status_answer_is_readable`, `status_answer_is_given` (unavailable: the
/// responder says that it cannot), `status_answer_is_signed`, `status_answer_is_to_the_question` (other certificate or
/// nonce; no nonce at all is taken), `status_answer_is_fresh` (of more than five minutes after `at`; the next is due,
/// or it promises none and is older than `age_max`).
kernel::Result<StatusAnswer> read_status_answer(std::string_view der, std::string_view question,
                                                Certificate const& issuer, kernel::Instant at,
                                                kernel::Duration age_max);

} // namespace haihe::trust
