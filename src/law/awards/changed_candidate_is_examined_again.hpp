#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标候选人的经营、财务状况发生较大变化或者存在违法行为，可能影响履约的，发出中标通知书前由原评标委员会审查确认
/// (条例第五十六条).
Findings changed_candidate_is_examined_again(AwardingFacts const& facts);

namespace cards {
Card changed_candidate_is_examined_again();
}

} // namespace haihe::law
