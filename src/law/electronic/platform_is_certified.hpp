#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 系统经检测认证后运行 (办法第十条、办法第五十三条). Known, not read: an option.
Findings platform_is_certified(PlatformFacts const& facts);

namespace cards {
Card platform_is_certified();
}

} // namespace haihe::law
