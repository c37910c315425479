#pragma once

#include "law/card.hpp"
#include "law/facts/pool_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标专家从国家或者省级统一的评标专家库抽取 (26号令). Known, not read: an option.
Findings experts_come_from_the_unified_pool(PoolFacts const& facts);

namespace cards {
Card experts_come_from_the_unified_pool();
}

} // namespace haihe::law
