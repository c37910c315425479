#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 禁止投标期内的单位不得参加依法必须招标项目的投标
/// (法第五十三条、法第五十四条、法第六十条、条例第六十七条、条例第六十八条).
Findings banned_bidder_does_not_bid(DoorFacts const& facts);

namespace cards {
Card banned_bidder_does_not_bid();
}

} // namespace haihe::law
