#pragma once

// A witness's word that it was shown a digest at an instant (trust.md §3): whoever is shut out of one platform proves
// by another's mark that its bid was ready in time. The witness learns neither what the digest is of nor who asks.

#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <string>

namespace haihe::trust {

inline constexpr std::string_view kMarkLabel = "haihe/mark/1";

struct Mark {
    kernel::Digest digest;
    kernel::Instant time; ///< by the witness's clock
    friend bool operator==(Mark const&, Mark const&) = default;
};
BOOST_DESCRIBE_STRUCT(Mark, (), (digest, time))

struct SignedMark {
    std::string mark; ///< canonical Mark
    Signature signature;
    friend bool operator==(SignedMark const&, SignedMark const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedMark, (), (mark, signature))

SignedMark sign_mark(PrivateKey const& key, Certificate const& certificate, Mark const& mark);

/// Signed by exactly this witness, over this digest. Refusals: those of json, `json_is_canonical`,
/// `mark_is_of_this_digest`, `mark_is_signed_by_the_witness`.
kernel::Result<Mark> check_mark(SignedMark const& mark, kernel::Digest const& digest, Certificate const& witness);

} // namespace haihe::trust
