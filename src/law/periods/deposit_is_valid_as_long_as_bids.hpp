#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标保证金有效期应当与投标有效期一致 (条例第二十六条).
Findings deposit_is_valid_as_long_as_bids(TenderFacts const& facts);

namespace cards {
Card deposit_is_valid_as_long_as_bids();
}

} // namespace haihe::law
