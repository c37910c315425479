#pragma once

// The selection (spec/draw §5): it follows from freeze, leaves and the three values, and from nothing else.

#include "draw/freeze.hpp"
#include "draw/list.hpp"
#include "draw/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace haihe::draw {

struct Transcript;

inline constexpr std::string_view kSelectionLabel = "haihe/draw-selection/1";

struct StratumSelection {
    std::vector<std::int64_t> drawn;    ///< positions in the list, by ascending score
    std::vector<std::int64_t> reserves; ///< in the order in which they are called up
    friend bool operator==(StratumSelection const&, StratumSelection const&) = default;
};
BOOST_DESCRIBE_STRUCT(StratumSelection, (), (drawn, reserves))

struct Selection {
    kernel::Digest after; ///< of the acceptances
    kernel::Instant at;
    kernel::Digest seed;
    std::vector<StratumSelection> strata;
    friend bool operator==(Selection const&, Selection const&) = default;
};
BOOST_DESCRIBE_STRUCT(Selection, (), (after, at, seed, strata))

/// HMAC-SM3(H(F), "haihe/draw-seed/1" || 0 || r_1 || r_2 || r_3).
kernel::Digest seed_of(kernel::Digest const& freeze, std::vector<kernel::Digest> const& values);
/// HMAC-SM3(seed, "haihe/draw-score/1" || 0 || u8 stratum || u32 j || leaf_j).
kernel::Digest score_of(kernel::Digest const& seed, std::int64_t j, Leaf const& leaf);
/// Per stratum: ascending score, ties by j; first `need`, then `reserve`. Requires what check_leaves checks.
std::vector<StratumSelection> select(Freeze const& freeze, std::vector<Leaf> const& leaves, kernel::Digest const& seed);

/// The hub writes it down. Refusals: those of read_through and sign_document.
kernel::Result<SignedDocument> sign_selection(Transcript const& so_far, Signer const& hub, kernel::Instant now);

/// Refusals: those of read_signed and require_after, `seed_follows_from_the_values`, `selection_follows_from_the_seed`.
kernel::Result<Selection> check_selection(SignedDocument const& document, Freeze const& freeze,
                                          kernel::Digest const& after, std::vector<Leaf> const& leaves,
                                          kernel::Digest const& seed);

} // namespace haihe::draw
