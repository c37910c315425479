#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 澄清修改以醒目方式公告，并有效通知所有已下载的潜在投标人 (办法第二十二条). Known, not read: an option.
Findings changes_are_shown_and_told(PlatformFacts const& facts);

namespace cards {
Card changes_are_shown_and_told();
}

} // namespace haihe::law
