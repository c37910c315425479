#pragma once

// One party's turn (spec/draw §4, §6): what it says is held against everything before as soon as it is said, and not
// only when all three have spoken.

#include "draw/steps.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

namespace haihe::draw {

enum class Part { countersignature, commitment, escrow, acceptance, reveal, release, selection, replacement, result };
BOOST_DESCRIBE_ENUM(Part, countersignature, commitment, escrow, acceptance, reveal, release, selection, replacement,
                    result)

struct Turn {
    Part part = Part::countersignature;
    std::int64_t i = 0;    ///< who speaks
    std::int64_t from = 0; ///< of a release: who fell silent
    friend bool operator==(Turn const&, Turn const&) = default;
};

/// `so_far` holds whole steps, and of reveals and releases what there is. Refusals: those of read_through, below the
/// path of what it read; those of the part's own check, below /document and /signature; `party_is_one_of_three`.
kernel::Result<void> check_turn(Transcript const& so_far, Turn const& turn, SignedDocument const& document);

/// Who speaks, and with what.
struct Speaker {
    Signer const& signer;
    trust::PrivateKey const& decryption_key;
    OwnShares shares;
};

/// Commitment, escrow, acceptance, reveal or release, each after its own verification of `so_far`. `encryption`: the
/// three parties' certificates. Requires one of these parts. Refusals: those of commit, give_in_escrow, accept, reveal,
/// release.
kernel::Result<SignedDocument> take_turn(Transcript const& so_far, Turn const& turn, Speaker const& speaker,
                                         std::vector<trust::Certificate> const& encryption, kernel::Instant now);

} // namespace haihe::draw
