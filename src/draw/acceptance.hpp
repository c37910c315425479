#pragma once

// Step 3 (spec/draw §4): a party has opened both wraps that it holds, and each share is as committed. Nobody reveals
// before all three have accepted: from here on every value can be had without the party whose it is.

#include "draw/freeze.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace haihe::draw {

struct Transcript;

inline constexpr std::string_view kAcceptLabel = "haihe/draw-accept/1";

struct Acceptance {
    kernel::Digest after; ///< of the escrows
    kernel::Instant at;
    std::int64_t i = 0;
    friend bool operator==(Acceptance const&, Acceptance const&) = default;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (after, at, i))

/// Refusals: those of read_through, `party_is_one_of_three`, `step_is_signed_in_its_window`; `wrap_opens` and
/// `share_is_as_committed` below /escrows/<position>: then this attempt ends here, and its fault is that party's; those
/// of sign_document.
kernel::Result<SignedDocument> accept(Transcript const& so_far, std::int64_t i, trust::PrivateKey const& decryption_key,
                                      Signer const& signer, kernel::Instant now);

/// Refusals: those of read_from_all.
kernel::Result<std::vector<Acceptance>> check_acceptances(std::vector<SignedDocument> const& documents,
                                                          Freeze const& freeze, kernel::Digest const& after);

} // namespace haihe::draw
