#pragma once

// Step 2 (spec/draw §4): once all three have committed, and not before, each hands its shares to the other two.

#include "draw/freeze.hpp"
#include "draw/share.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

struct Reading;
struct Transcript;

inline constexpr std::string_view kEscrowLabel = "haihe/draw-escrow/1";

struct WrappedShare {
    std::int64_t to = 0;
    std::string wrap; ///< base64 of wrap_share
    friend bool operator==(WrappedShare const&, WrappedShare const&) = default;
};
BOOST_DESCRIBE_STRUCT(WrappedShare, (), (to, wrap))

struct Escrow {
    kernel::Digest after; ///< of the commitments
    kernel::Instant at;
    std::int64_t i = 0;
    std::vector<WrappedShare> wraps; ///< for the other two parties, in their order
    friend bool operator==(Escrow const&, Escrow const&) = default;
};
BOOST_DESCRIBE_STRUCT(Escrow, (), (after, at, i, wraps))

/// `holders`: encryption certificates of the other two, in their order. Refusals: those of read_through,
/// `party_is_one_of_three`, `step_is_signed_in_its_window`, `share_is_as_committed`,
/// `holder_certificate_is_the_stated_one`, `key_can_be_encrypted_to`, those of sign_document.
kernel::Result<SignedDocument> give_in_escrow(Transcript const& so_far, std::int64_t i, OwnShares const& shares,
                                              std::array<trust::Certificate, 2> const& holders, Signer const& signer,
                                              kernel::Instant now);

/// What anybody can check: the wraps themselves open to their holders only. Refusals: those of read_from_all,
/// `each_other_party_holds_a_share`.
kernel::Result<std::vector<Escrow>> check_escrows(std::vector<SignedDocument> const& documents, Freeze const& freeze,
                                                  kernel::Digest const& after);

/// The share of `from` that party i holds. Refusals: `wrap_opens`, `share_is_as_committed`.
kernel::Result<kernel::Digest> open_escrow(Reading const& reading, std::int64_t from, std::int64_t i,
                                           trust::PrivateKey const& decryption_key);

} // namespace haihe::draw
