#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得对享有同等权利的用户区别对待，不得设置非法前置条件或者递交、解密障碍 (办法第五十四条). Known, not read: an
/// option.
Findings no_user_is_treated_unequally(PlatformFacts const& facts);

namespace cards {
Card no_user_is_treated_unequally();
}

} // namespace haihe::law
