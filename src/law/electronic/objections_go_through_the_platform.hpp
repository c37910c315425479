#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 异议及其答复均通过交易平台进行 (办法第三十九条). Known, not read: an option.
Findings objections_go_through_the_platform(PlatformFacts const& facts);

namespace cards {
Card objections_go_through_the_platform();
}

} // namespace haihe::law
