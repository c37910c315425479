#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 按时在电子平台公开开标，所有投标人准时在线参加 (办法第二十九条). Known, not read: an option.
Findings opening_is_on_the_platform(PlatformFacts const& facts);

namespace cards {
Card opening_is_on_the_platform();
}

} // namespace haihe::law
