#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 如实记录过程、数据来源以及每一操作的时间、网络地址和人员，并电子归档；不得伪造、篡改、毁损 (办法第四十九条). Known,
/// not read: an option.
Findings operations_are_recorded(PlatformFacts const& facts);

namespace cards {
Card operations_are_recorded();
}

} // namespace haihe::law
