#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标代理机构不得在所代理的项目中投标、代理投标或者为投标人提供咨询 (条例第十三条).
Findings agency_does_not_bid(DoorFacts const& facts);

namespace cards {
Card agency_does_not_bid();
}

} // namespace haihe::law
