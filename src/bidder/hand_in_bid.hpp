#pragma once

// The one small document that counts; taking it back; the receipt.

#include "bidder/bid_folder.hpp"
#include "bidder/platform.hpp"

#include <string>

namespace haihe::bidder {

/// Hands in what is uploaded, and keeps the receipt when it proves itself. `supersedes`: bidId of the bid that it
/// replaces; empty: none. Refusals: of the platform (those that it records keep their receipt too),
/// `receipt_is_of_this_bid`, those of ledger::verify.
kernel::Result<std::string> hand_in(BidFolder const& folder, Platform& platform, Credential const& bidder,
                                    std::string const& upload, std::string const& supersedes);

/// 撤回 before the deadline.
kernel::Result<std::string> withdraw(BidFolder const& folder, Platform& platform, Credential const& bidder);

std::string bid_id_of(sealing::Submission const& submission);

} // namespace haihe::bidder
