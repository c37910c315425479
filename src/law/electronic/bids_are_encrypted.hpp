#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标文件分段或者整体加密；未加密的拒收并提示 (办法第二十六条). Known, not read: an option.
Findings bids_are_encrypted(PlatformFacts const& facts);

namespace cards {
Card bids_are_encrypted();
}

} // namespace haihe::law
