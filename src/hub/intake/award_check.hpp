#pragma once

// 定标: the notice to the winner and the notice to all others, held against the candidates and against each other.

#include "exchange/messages/award.hpp"
#include "hub/intake/faults.hpp"
#include "hub/intake/told.hpp"

namespace haihe::hub {

/// Both tell one award. A further award of the lot is taken once the last was cancelled; its winner is one that has not
/// won before, and below rank 1 its result notice says on what ground. Faults of both, with paths
/// into the payload: those of check_opened and check_held; `award_follows_the_posting`, `lot_has_no_contract`,
/// `winner_is_one_of_the_candidates`, `award_is_as_posted`, `award_waits_for_the_end_of_the_posting`,
/// `award_waits_for_objections`, `both_notices_tell_one_award`, `both_notices_are_of_one_instant`,
/// `next_award_follows_a_cancellation`, `next_winner_is_another`.
Faults check(exchange::AwardNotice const& notice, exchange::AwardNoticed const& told, ToldTender const& tender);
/// Besides: `rank_is_the_posted_one`, `first_candidate_needs_no_ground`, `next_winner_has_its_ground`.
Faults check(exchange::ResultNotice const& notice, exchange::ResultNoticed const& told, ToldTender const& tender);

} // namespace haihe::hub
