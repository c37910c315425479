#pragma once

// What the closed box comes to: an opening list, or a lot that has failed (招标投标法 第二十八条、第三十六条).

#include "exchange/messages/bidding_terms.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/opening/opening.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// Which bids are opened: every one received in time that was neither withdrawn nor superseded.
std::vector<BidToOpen> bids_to_open(BidBox const& box, std::vector<kernel::Digest> const& documents_alike);

/// The terms of a list that the rim has written and signed.
BidsListed listed(std::string tender, std::string lot, std::string list, trust::Signature signature,
                  std::vector<BidToOpen> bids, exchange::BiddingTerms const& terms, kernel::Instant now);

} // namespace haihe::trading
