#pragma once

#include "law/card.hpp"
#include "law/facts/extension_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 同意延长投标有效期的投标人不得修改投标文件的实质性内容 (30号令第二十九条、12号令第四十条). Known, not read: an
/// option.
Findings bid_is_not_changed_when_extended(ExtensionFacts const& facts);

namespace cards {
Card bid_is_not_changed_when_extended();
}

} // namespace haihe::law
