#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标专家有其他违规行为的，禁止一定期限参加评标；情节特别严重的，取消资格 (条例第七十一条).
Findings expert_misconduct_bars_for_a_period(SanctionFacts const& facts);

namespace cards {
Card expert_misconduct_bars_for_a_period();
}

} // namespace haihe::law
