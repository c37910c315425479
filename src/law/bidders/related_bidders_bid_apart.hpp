#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 负责人为同一人或者存在控股、管理关系的单位不得参加同一标段投标；违反的，相关投标均无效 (条例第三十四条).
Findings related_bidders_bid_apart(BidsFacts const& facts);

namespace cards {
Card related_bidders_bid_apart();
}

} // namespace haihe::law
