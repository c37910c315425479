#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 服务器设在境内 (办法第十条). Known, not read: an option.
Findings servers_are_in_china(PlatformFacts const& facts);

namespace cards {
Card servers_are_in_china();
}

} // namespace haihe::law
