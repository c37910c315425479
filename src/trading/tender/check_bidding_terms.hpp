#pragma once

// What the documents may state about sealing and opening (电子招标投标办法 第三十条、第三十一条; trust.md §1).

#include "exchange/messages/bidding_terms.hpp"
#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"

#include <vector>

namespace haihe::trading {

/// Paths below /manifest/bidding. Refusals: `custodians_are_three_to_sixteen`, `threshold_is_two_to_n`,
/// `custodians_are_distinct`, `nobody_alone_opens_bids_early`, `opening_mode_is_known`,
/// `decryption_window_is_five_minutes_to_one_day`, `base_price_is_of_a_lot`, `lot_has_one_base_price`.
kernel::Result<void> check(exchange::BiddingTerms const& terms, std::vector<exchange::LotPublished> const& lots);

} // namespace haihe::trading
