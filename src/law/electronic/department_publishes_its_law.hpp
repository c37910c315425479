#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 行政监督部门按照公布的职责监督，并公布法规、程序、时限和处理决定 (办法第四十二条、办法第四十六条). Known, not read:
/// an option.
Findings department_publishes_its_law(PlatformFacts const& facts);

namespace cards {
Card department_publishes_its_law();
}

} // namespace haihe::law
