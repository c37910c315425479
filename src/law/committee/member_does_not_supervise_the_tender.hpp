#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 行政监督部门的工作人员不得担任本部门负责监督项目的评标委员会成员 (条例第四十六条).
Findings member_does_not_supervise_the_tender(CommitteeFacts const& facts);

namespace cards {
Card member_does_not_supervise_the_tender();
}

} // namespace haihe::law
