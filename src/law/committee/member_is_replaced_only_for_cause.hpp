#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 非因法定事由，不得更换依法确定的评标委员会成员 (条例第四十六条、条例第四十八条).
Findings member_is_replaced_only_for_cause(CommitteeFacts const& facts);

namespace cards {
Card member_is_replaced_only_for_cause();
}

} // namespace haihe::law
