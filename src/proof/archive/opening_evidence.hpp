#pragma once

// What the opening of a lot proves: the list is the box, keys came from whom they should, every bid opens to what was
// read out, and the record says what happened.

#include "proof/archive/box_evidence.hpp"

namespace haihe::proof {

/// Says of the lot `lot_failed_with_fewer_than_three_bidders`; or `lot_was_terminated_unopened`; or
/// `opening_list_is_the_box`, `nothing_was_opened_before_every_bid_had_its_end`, `custodian_released_what_it_kept` (one
/// each), `bid_opens_as_it_was_read` or `bid_was_not_opened` (one each), `base_price_is_the_sealed_one`,
/// `record_says_what_happened`. Left unchecked: `lot_was_opened` when it was not yet, and a bid whose ciphertext is not
/// in the archive.
void examine_opening(Container const& container, Log const& log, Recognition const& recognition, Course const& course,
                     std::string const& lot, Box const& box, Testimony& testimony);

} // namespace haihe::proof
