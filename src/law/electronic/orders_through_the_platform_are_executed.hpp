#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 监督部门通过监督平台发出的指令，各方和运营机构应当执行 (办法第五十一条、办法第五十二条). Known, not read: an option.
Findings orders_through_the_platform_are_executed(PlatformFacts const& facts);

namespace cards {
Card orders_through_the_platform_are_executed();
}

} // namespace haihe::law
