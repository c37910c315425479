#pragma once

#include "law/card.hpp"
#include "law/facts/extension_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 拒绝延长投标有效期的投标人，其投标失效，投标保证金退还 (30号令第二十九条、12号令第四十条). Known, not read: an
/// option.
Findings who_does_not_extend_gets_its_deposit_back(ExtensionFacts const& facts);

namespace cards {
Card who_does_not_extend_gets_its_deposit_back();
}

} // namespace haihe::law
