#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 截止时间前收到的所有投标文件，开标时都当众拆封、宣读 (法第三十六条).
Findings every_bid_received_in_time_is_opened(OpeningFacts const& facts);

namespace cards {
Card every_bid_received_in_time_is_opened();
}

} // namespace haihe::law
