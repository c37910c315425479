#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 技术中立，不得要求使用指定的工具软件 (办法第八条、办法第十六条、办法第五十五条). Known, not read: an option.
Findings no_named_tool_is_forced(PlatformFacts const& facts);

namespace cards {
Card no_named_tool_is_forced();
}

} // namespace haihe::law
