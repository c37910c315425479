#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人的投标文件由同一单位或者个人编制的，视为串通投标 (条例第四十条).
Findings bids_are_drawn_up_apart(BidsFacts const& facts);

namespace cards {
Card bids_are_drawn_up_apart();
}

} // namespace haihe::law
