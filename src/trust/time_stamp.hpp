#pragma once

// RFC 3161: an authority outside says when some bytes existed (spec/time-stamp). Its keys are P-256 or RSA: OpenSSL 3.0
// makes no tokens with SM2, and reads none.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/digest.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust {

inline constexpr std::string_view kTimeStampLabel = "haihe/time-stamp/1";

struct TimeStamp {
    std::string token; ///< base64 of the DER TimeStampToken
    kernel::Instant time;
    std::int64_t accuracyMilliseconds = 0; ///< as the authority says; 0 when it says nothing
    std::string policy;                    ///< object identifier
    std::string serial;                    ///< lower-case hex
    kernel::Digest authority;              ///< SM3 of the certificate that stamped
    friend bool operator==(TimeStamp const&, TimeStamp const&) = default;
};
BOOST_DESCRIBE_STRUCT(TimeStamp, (), (token, time, accuracyMilliseconds, policy, serial, authority))

/// DER of the request to stamp SHA-256(haihe/time-stamp/1 || 0x00 || bytes), the imprint that every authority takes.
std::string ask_time_stamp(std::string_view bytes, Salt const& nonce);

/// From when the authority was asked to when it had answered, by the asker's clock.
struct AskedWithin {
    kernel::Instant from, until;
};

/// The answer to `question`. `trusted`: the certificate that stamps, or one above it; it must be for time stamping
/// alone, and in force at the stamp's time. Refusals: `time_stamp_is_readable`, `time_stamp_is_granted` (unavailable),
/// `time_stamp_is_of_these_bytes`, `time_stamp_is_to_the_question` (nonce), `time_stamp_is_signed`,
/// `time_stamp_is_accurate` (to a second), `time_stamp_is_of_this_moment` (within a second and its accuracy).
kernel::Result<TimeStamp> read_time_stamp(std::string_view der, std::string_view question,
                                          std::vector<Certificate> const& trusted, AskedWithin const& asked);

/// A token kept, held against the bytes that it stamps. Refusals: `time_stamp_is_readable`,
/// `time_stamp_is_of_these_bytes`, `time_stamp_is_signed`.
kernel::Result<TimeStamp> verify_time_stamp(std::string_view token_base64, std::string_view bytes,
                                            std::vector<Certificate> const& trusted);

} // namespace haihe::trust
