#pragma once

// Proof of having been ready, from a platform that is not the one that shuts the bidder out.

#include "bidder/bid_folder.hpp"
#include "bidder/platform.hpp"
#include "trust/mark.hpp"

namespace haihe::bidder {

/// Of the sealed bid: the digest of its submission. Kept in the folder as mark.json; one that is there already is
/// checked again, and nobody is asked. Refusals: of the folder, of the witness, those of trust::check_mark.
kernel::Result<trust::Mark> take_mark(BidFolder const& folder, Platform& witness,
                                      trust::Certificate const& witness_certificate);

} // namespace haihe::bidder
