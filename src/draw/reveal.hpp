#pragma once

// Step 4 (spec/draw §4): a party reveals both shares; when it does not, the other two release what they hold of it.

#include "draw/commitment.hpp"
#include "draw/freeze.hpp"
#include "draw/share.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace haihe::draw {

inline constexpr std::string_view kRevealLabel = "haihe/draw-reveal/1";
inline constexpr std::string_view kReleaseLabel = "haihe/draw-release/1";

struct RevealedShare {
    std::int64_t to = 0;
    kernel::Digest share;
    friend bool operator==(RevealedShare const&, RevealedShare const&) = default;
};
BOOST_DESCRIBE_STRUCT(RevealedShare, (), (to, share))

struct Reveal {
    kernel::Digest after; ///< of the acceptances
    kernel::Instant at;
    std::int64_t i = 0;
    std::vector<RevealedShare> shares; ///< for the other two parties, in their order
    friend bool operator==(Reveal const&, Reveal const&) = default;
};
BOOST_DESCRIBE_STRUCT(Reveal, (), (after, at, i, shares))

struct Release {
    kernel::Digest after; ///< of the acceptances
    kernel::Instant at;   ///< revealBy, or later
    std::int64_t from = 0;
    std::int64_t i = 0; ///< who held the share
    kernel::Digest share;
    friend bool operator==(Release const&, Release const&) = default;
};
BOOST_DESCRIBE_STRUCT(Release, (), (after, at, from, i, share))

/// Refusals: those of read_through, `party_is_one_of_three`, `step_is_signed_in_its_window`, `share_is_as_committed`,
/// those of sign_document.
kernel::Result<SignedDocument> reveal(Transcript const& so_far, std::int64_t i, OwnShares const& shares,
                                      Signer const& signer, kernel::Instant now);
/// Party i releases its share of `from`. Refusals: those of read_through, `party_is_one_of_three`,
/// `share_is_released_after_the_window`, `party_has_not_revealed`, `wrap_opens`, `share_is_as_committed`, those of
/// sign_document.
kernel::Result<SignedDocument> release(Transcript const& so_far, std::int64_t from, std::int64_t i,
                                       trust::PrivateKey const& decryption_key, Signer const& signer,
                                       kernel::Instant now);

/// What reveals and releases are read against.
struct Known {
    Freeze const& freeze;
    kernel::Digest const& freeze_digest;
    kernel::Digest const& after; ///< of the acceptances
    std::vector<Commitment> const& commitments;
};
/// Both shares of party i. Refusals: those of read_signed and require_after, `step_is_signed_in_its_window`,
/// `each_other_party_holds_a_share`, `share_is_as_committed`.
kernel::Result<OwnShares> check_reveal(SignedDocument const& document, std::int64_t i, Known const& known);
/// The share of `from` that `holder` held. Refusals: those of read_signed and require_after,
/// `share_is_released_after_the_window`, `value_is_revealed_or_released`, `share_is_as_committed`.
kernel::Result<kernel::Digest> check_release(SignedDocument const& document, std::int64_t from, std::int64_t holder,
                                             Known const& known);

struct RandomValues {
    std::vector<kernel::Digest> values;  ///< r_1, r_2, r_3
    std::vector<std::int64_t> recovered; ///< whose were opened from escrow, ascending
};
/// Of each party either a reveal (ascending i), or the releases of both others (ascending from, then i). Refusals:
/// those of read_signed and require_after, `step_is_signed_in_its_window`, `share_is_released_after_the_window`,
/// `each_other_party_holds_a_share`, `share_is_as_committed`, `value_is_revealed_or_released`; below /reveals,
/// /releases.
kernel::Result<RandomValues> check_values(std::vector<SignedDocument> const& reveals,
                                          std::vector<SignedDocument> const& releases, Freeze const& freeze,
                                          kernel::Digest const& freeze_digest, kernel::Digest const& after,
                                          std::vector<Commitment> const& commitments);

} // namespace haihe::draw
