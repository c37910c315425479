#pragma once

// Step 1 (spec/draw §4): a party commits to both shares of its random value, so that the value is fixed whoever opens
// it.

#include "draw/freeze.hpp"
#include "draw/share.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace haihe::draw {

struct Transcript;

inline constexpr std::string_view kCommitLabel = "haihe/draw-commit/1";

struct ShareCommitment {
    std::int64_t to = 0;
    kernel::Digest commitment; ///< share_commitment(H(F), i, to, share)
    friend bool operator==(ShareCommitment const&, ShareCommitment const&) = default;
};
BOOST_DESCRIBE_STRUCT(ShareCommitment, (), (to, commitment))

struct Commitment {
    kernel::Digest after; ///< H(F)
    kernel::Instant at;
    std::int64_t i = 0;
    std::vector<ShareCommitment> shares; ///< of the other two parties, in their order
    friend bool operator==(Commitment const&, Commitment const&) = default;
};
BOOST_DESCRIBE_STRUCT(Commitment, (), (after, at, i, shares))

std::vector<ShareCommitment> commitments_to(kernel::Digest const& freeze, std::int64_t i, OwnShares const& shares);
/// Refusal: `share_is_as_committed`.
kernel::Result<void> require_committed(std::vector<Commitment> const& commitments, kernel::Digest const& freeze,
                                       std::int64_t from, std::int64_t to, kernel::Digest const& share);

/// Party i commits, once it has the countersigned freeze and its leaves. Refusals: those of read_through,
/// `party_is_one_of_three`, `step_is_signed_in_its_window`, those of sign_document.
kernel::Result<SignedDocument> commit(Transcript const& so_far, std::int64_t i, OwnShares const& shares,
                                      Signer const& signer, kernel::Instant now);

/// Refusals: those of read_from_all, `each_other_party_holds_a_share`.
kernel::Result<std::vector<Commitment>> check_commitments(std::vector<SignedDocument> const& documents,
                                                          Freeze const& freeze, kernel::Digest const& freeze_digest);

} // namespace haihe::draw
