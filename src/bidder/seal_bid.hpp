#pragma once

// Checking and sealing, off-line.

#include "bidder/bid_folder.hpp"
#include "bidder/platform.hpp"

#include <string>
#include <vector>

namespace haihe::bidder {

/// What keeps the bid from being sealed; empty: nothing. Rules: `reading_is_filled_in`, `stated_file_is_there`,
/// `price_is_stated`, and those of check(TenderDocuments).
std::vector<kernel::Refusal> faults_of(BidFolder const& folder);

/// Seals anew, under a new key and a new id, into the folder: nothing that was uploaded before fits any more. Refusals:
/// the first of faults_of, those of sealing::seal.
kernel::Result<sealing::Submission> seal(BidFolder const& folder, Credential const& bidder);

} // namespace haihe::bidder
