#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 与招标人存在利害关系可能影响招标公正性的单位和个人不得参加投标 (条例第三十四条).
Findings bidder_has_no_interest_in_the_tenderee(DoorFacts const& facts);

namespace cards {
Card bidder_has_no_interest_in_the_tenderee();
}

} // namespace haihe::law
