#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 使用第三方平台的，订立合同，明确服务、费用、数据归属、保密和存档 (办法第十六条). Known, not read: an option.
Findings platform_is_used_by_contract(PlatformFacts const& facts);

namespace cards {
Card platform_is_used_by_contract();
}

} // namespace haihe::law
