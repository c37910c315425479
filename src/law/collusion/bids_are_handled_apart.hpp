#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人委托同一单位或者个人办理投标事宜的，视为串通投标 (条例第四十条).
Findings bids_are_handled_apart(BidsFacts const& facts);

namespace cards {
Card bids_are_handled_apart();
}

} // namespace haihe::law
