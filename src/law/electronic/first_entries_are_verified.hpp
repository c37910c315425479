#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 验证初次录入信息的真实性，数据电文不被篡改、不遗漏、可追溯 (办法第十四条、办法第五十九条). Known, not read: an
/// option.
Findings first_entries_are_verified(PlatformFacts const& facts);

namespace cards {
Card first_entries_are_verified();
}

} // namespace haihe::law
