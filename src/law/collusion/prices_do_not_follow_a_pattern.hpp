#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人的投标报价呈规律性差异的，视为串通投标 (条例第四十条).
Findings prices_do_not_follow_a_pattern(BidsFacts const& facts);

namespace cards {
Card prices_do_not_follow_a_pattern();
}

} // namespace haihe::law
