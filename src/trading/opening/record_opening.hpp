#pragma once

// From the readings to the signed record: objections on the spot, confirmations, the host's signature
// (招标投标法 第三十六条; 条例 第四十四条).

#include "kernel/refusal.hpp"
#include "trading/opening/opening.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

/// All at once, for the bids that were unlocked. Refusals: `every_bid_is_terminal`, `every_unlocked_bid_is_read`.
kernel::Result<BidsRead> read(Opening const& opening, std::vector<ReadBid> bids, kernel::Instant now);

/// The base price that the documents had sealed, once the bids have been read. `commitment`: to this price and salt
/// (spec/sealing). Refusals: `bids_have_been_read`, `documents_seal_a_base_price`, `base_price_is_published_once`,
/// `base_price_is_the_sealed_one`.
kernel::Result<BasePricePublished> publish_base_price(Opening const& opening, kernel::Money price,
                                                      kernel::Digest const& salt, kernel::Digest const& commitment,
                                                      std::string by, kernel::Instant now);

/// Refusals of the three: `bids_have_been_read`, `caller_has_a_bid_in_the_list`; `objection_says_something`,
/// `answer_says_something`;
/// `objection_was_raised`, `objection_waits_for_its_answer`; `record_is_confirmed_once`,
/// `base_price_is_published_at_the_opening`.
kernel::Result<OpeningObjected> object(Opening const& opening, std::string const& bidder, std::string text,
                                       kernel::Instant now);
kernel::Result<OpeningAnswered> answer(Opening const& opening, std::int64_t number, std::string text, std::string by,
                                       kernel::Instant now);
kernel::Result<OpeningConfirmed> confirm(Opening const& opening, std::string const& bidder, kernel::Instant now);

/// The record as the host should sign it now. Requires that the bids have been read.
exchange::OpeningRecord record_of(Opening const& opening, kernel::Digest const& list_digest);
/// Refusals: `bids_have_been_read`, `objections_are_answered_on_the_spot`, `base_price_is_published_at_the_opening`,
/// `record_is_as_it_happened`.
kernel::Result<OpeningRecordSigned> record(Opening const& opening, exchange::OpeningRecord const& signed_record,
                                           trust::Signature signature, kernel::Digest const& list_digest,
                                           kernel::Instant now);

} // namespace haihe::trading
