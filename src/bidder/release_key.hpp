#pragma once

// What is released at an opening: a bidder's own key, a custodian's shares. Each verifies first (trust.md §2 c, d).

#include "bidder/platform.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::bidder {

/// Of the caller's own bid in this lot. Refusals: of the platform, `opening_list_is_signed_by_the_platform`,
/// `deadline_has_come`, `bid_is_wrapped_for_its_bidder`, those of sealing::make_bidder_release.
kernel::Result<std::string> release_own(Platform& platform, Credential const& bidder, std::string const& lot);

/// One act for the whole list. Verifies that the list is of this lot, the platform's signature under it, the inclusion
/// of its entry in a signed head, that one of `witnesses` cosigned that very head at or after the deadline, the
/// deadline against its own clock, against the signed documents and against what the hub has published, and that every
/// bid was sealed under these documents. The platform alone can feign none of it: the witnesses' certificates are what
/// the custodian knows already, and the hub is asked past the platform. Refusals: as above, `list_is_of_this_lot`,
/// `custodian_is_named_by_the_documents`, `deadline_is_that_of_the_documents`, `deadline_is_the_published_one`,
/// `witness_saw_the_list_after_the_deadline`, `bids_are_sealed_under_these_documents`.
kernel::Result<std::string> release_shares(Platform& platform, Platform& hub, Credential const& custodian,
                                           std::string const& lot, std::vector<trust::Certificate> const& witnesses);

} // namespace haihe::bidder
