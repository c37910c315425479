#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标截止时间前，投标人可以书面补充、修改、替换或者撤回投标文件 (法第二十九条、条例第三十五条).
Findings bid_may_be_changed_or_withdrawn_before_the_deadline(DoorFacts const& facts);

namespace cards {
Card bid_may_be_changed_or_withdrawn_before_the_deadline();
}

} // namespace haihe::law
