#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 出现特殊情况需要延长投标有效期的，以书面形式通知所有投标人 (30号令第二十九条、12号令第四十条). Known, not read: an
/// option.
Findings everybody_is_asked_to_extend(AwardingFacts const& facts);

namespace cards {
Card everybody_is_asked_to_extend();
}

} // namespace haihe::law
