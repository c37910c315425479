#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标保证金不得超过招标项目估算价的2% (条例第二十六条).
Findings deposit_is_at_most_2_percent(TenderFacts const& facts);

namespace cards {
Card deposit_is_at_most_2_percent();
}

} // namespace haihe::law
