#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 交易平台在任一公共服务平台注册登记并对接 (办法第四十五条、办法第五十三条). Known, not read: an option.
Findings platform_is_registered_with_a_hub(PlatformFacts const& facts);

namespace cards {
Card platform_is_registered_with_a_hub();
}

} // namespace haihe::law
