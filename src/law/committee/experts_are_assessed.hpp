#pragma once

#include "law/card.hpp"
#include "law/facts/pool_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 对评标专家的评标行为进行记录和评价 (26号令). Known, not read: an option.
Findings experts_are_assessed(PoolFacts const& facts);

namespace cards {
Card experts_are_assessed();
}

} // namespace haihe::law
