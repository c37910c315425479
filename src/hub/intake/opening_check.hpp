#pragma once

// What is told of bids and openings, held against the tender as it was told before.

#include "exchange/messages/opening.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Faults of all three: `lot_is_of_the_tender`, `box_closes_at_the_deadline`; `summary_counts_its_headers`,
/// `box_closes_once`; of the two ends of a lot: `lot_is_opened_once`, `every_bid_in_the_box_is_accounted_for`,
/// `failed_lot_has_fewer_than_three_bids`; `bid_is_recorded_once`, `opened_bid_has_its_reading`. A lot that failed on
/// another ground than for want of bidders: see check_later_failure.
Faults check(exchange::BidReceiptSummary const& told, ToldTender const& tender);
Faults check(exchange::LotFailed const& told, ToldTender const& tender);
Faults check(exchange::OpeningRecord const& told, ToldTender const& tender);

} // namespace haihe::hub
