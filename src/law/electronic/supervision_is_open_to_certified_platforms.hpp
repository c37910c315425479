#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 交易平台和公共服务平台向监督平台开放接口；监督平台不得拒绝已认证的平台 (办法第四十七条、办法第四十八条). Known, not
/// read: an option.
Findings supervision_is_open_to_certified_platforms(PlatformFacts const& facts);

namespace cards {
Card supervision_is_open_to_certified_platforms();
}

} // namespace haihe::law
