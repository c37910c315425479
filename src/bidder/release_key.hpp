#pragma once

// What is released at an opening: a bidder's own key, a custodian's shares. Each verifies first (trust.md §2 c, d).

#include "bidder/platform.hpp"

#include <cstdint>
#include <string>

namespace haihe::bidder {

/// Of the caller's own bid in this lot. Refusals: of the platform, `opening_list_is_signed_by_the_platform`,
/// `deadline_has_come`, those of sealing::make_bidder_release.
kernel::Result<std::string> release_own(Platform& platform, Credential const& bidder, std::string const& lot);

/// One act for the whole list. Verifies the platform's signature under the list, the inclusion of its entry in a signed
/// head, that a witness saw a head at or after the deadline, the deadline against its own clock and against the signed
/// documents, and every bid. Refusals: as above, `custodian_is_named_by_the_documents`,
/// `deadline_is_that_of_the_documents`, `witness_saw_the_list_after_the_deadline`.
kernel::Result<std::string> release_shares(Platform& platform, Credential const& custodian, std::string const& lot);

} // namespace haihe::bidder
