#pragma once

#include "law/card.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 只有投标截止后撤销投标、放弃中标或者不提交履约保证金的，招标人才可以不退还投标保证金
/// (条例第三十五条、条例第七十四条).
Findings deposit_is_kept_only_on_a_lawful_ground(DepositFacts const& facts);

namespace cards {
Card deposit_is_kept_only_on_a_lawful_ground();
}

} // namespace haihe::law
