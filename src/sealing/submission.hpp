#pragma once

// The submission S (trust.md §1): the one small document whose arrival is the bid's instant.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "sealing/header.hpp"
#include "trust/certificate.hpp"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

inline constexpr std::string_view kSubmitLabel = "haihe/bid-submit/1";
inline constexpr std::size_t kSubmissionBytesMax = 96 << 10;

struct Submission {
    std::string header; ///< canonical Header, as a text
    kernel::Digest tag;
    std::vector<std::string> wraps; ///< base64: W_0 (unless bidderWrap is none), W_1 … W_n
    std::string signature;          ///< base64, Sign("haihe/bid-submit/1", H(header) || tag) by the bidder
    friend bool operator==(Submission const&, Submission const&) = default;
};
BOOST_DESCRIBE_STRUCT(Submission, (), (header, tag, wraps, signature))

/// H(header) || tag: what the bidder signs.
std::string submission_input(std::string_view header_text, kernel::Digest const& tag);

/// Canonical text of S is json::write(S). Refusals: those of json, `submission_is_short_enough`, `json_is_canonical`.
kernel::Result<Submission> read_submission(std::string_view text);

/// All that can be checked without a key: header, wraps against their digests, signature by `bidder`, whose digest is
/// signCertDigest. What the platform knows besides (documents, custodians, root, bidId unused, time) is its own to
/// check. Refusals: those of read_header under /header, `every_wrap_is_present`, `wrap_is_as_committed`,
/// `signing_certificate_is_the_stated_one`, `submission_is_signed_by_its_bidder`.
kernel::Result<Header> check_submission(Submission const& submission, trust::Certificate const& bidder);

/// Further, with the custodians' certificates in the order of the header: each is the one named, and each wrap has
/// the shape of an encryption to it. Refusals: `custodian_certificate_is_the_stated_one`, `wrap_is_well_formed`.
kernel::Result<void> check_wraps(Submission const& submission, Header const& header,
                                 std::vector<trust::Certificate> const& custodians);

/// The bytes of W_i (i = 0: the bidder's). Refusals: `every_wrap_is_present`, `wrap_is_as_committed`.
kernel::Result<std::string> wrap_of(Submission const& submission, Header const& header, std::int64_t i);

} // namespace haihe::sealing
