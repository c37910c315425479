#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 受托编制标底的中介机构不得投标，不得为投标人编制投标文件或者提供咨询 (条例第二十七条).
Findings maker_of_the_base_price_does_not_bid(DoorFacts const& facts);

namespace cards {
Card maker_of_the_base_price_does_not_bid();
}

} // namespace haihe::law
