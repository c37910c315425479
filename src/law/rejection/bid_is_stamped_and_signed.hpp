#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 条例第五十一条(一) read strictly: a bid that lacks either the stamp or the signature is rejected. The drafters read
/// it of one that lacks both (bid_is_stamped_or_signed).
Findings bid_is_stamped_and_signed(BidsFacts const& facts);

namespace cards {
Card bid_is_stamped_and_signed();
}

} // namespace haihe::law
