#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 交易平台覆盖招标投标全过程，并提供监督和投诉通道 (办法第七条、办法第五十三条). Known, not read: an option.
Findings whole_process_is_online(PlatformFacts const& facts);

namespace cards {
Card whole_process_is_online();
}

} // namespace haihe::law
