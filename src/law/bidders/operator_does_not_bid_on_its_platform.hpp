#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 交易平台运营机构及其控股、管理的单位不得在该平台投标或者代理投标 (办法第二十三条). Known, not read: an option.
Findings operator_does_not_bid_on_its_platform(DoorFacts const& facts);

namespace cards {
Card operator_does_not_bid_on_its_platform();
}

} // namespace haihe::law
