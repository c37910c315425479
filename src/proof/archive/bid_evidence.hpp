#pragma once

#include "proof/archive/box_evidence.hpp"
#include "proof/archive/opening_events.hpp"
#include "sealing/custodian_release.hpp"

namespace haihe::proof {

/// Says `custodian_released_what_it_kept` for each; the releases that hold.
std::vector<sealing::CustodianRelease> examine_custodians(OpeningEntries const& opening, Course const& course,
                                                          Box const& box, std::string const& lot, Testimony& testimony);

/// `bid_opens_as_it_was_read` or `bid_was_not_opened` of a bid of the list; the former is unchecked when the ciphertext
/// is not in the archive.
Statement examine_bid(Container const& container, std::string const& lot, BoxedBid const& bid,
                      OpeningEntries const& opening, std::vector<sealing::CustodianRelease> const& shares);

} // namespace haihe::proof
