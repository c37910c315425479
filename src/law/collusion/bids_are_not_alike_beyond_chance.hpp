#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人的投标文件异常一致的，视为串通投标 (条例第四十条).
Findings bids_are_not_alike_beyond_chance(BidsFacts const& facts);

namespace cards {
Card bids_are_not_alike_beyond_chance();
}

} // namespace haihe::law
