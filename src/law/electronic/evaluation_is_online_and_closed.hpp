#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标在有效监控和保密环境下在线进行 (办法第三十三条). Known, not read: an option.
Findings evaluation_is_online_and_closed(PlatformFacts const& facts);

namespace cards {
Card evaluation_is_online_and_closed();
}

} // namespace haihe::law
