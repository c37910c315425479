#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标项目的评标委员会成员人数为5人以上单数 (法第三十七条).
Findings committee_is_odd_and_at_least_5(CommitteeFacts const& facts);

namespace cards {
Card committee_is_odd_and_at_least_5();
}

} // namespace haihe::law
