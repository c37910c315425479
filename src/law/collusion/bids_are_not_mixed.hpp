#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人的投标文件相互混装的，视为串通投标 (条例第四十条).
Findings bids_are_not_mixed(BidsFacts const& facts);

namespace cards {
Card bids_are_not_mixed();
}

} // namespace haihe::law
