#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 专家从事相关领域工作满8年并具有高级职称或者具有同等专业水平 (法第三十七条).
Findings expert_has_8_years_and_a_senior_title(CommitteeFacts const& facts);

namespace cards {
Card expert_has_8_years_and_a_senior_title();
}

} // namespace haihe::law
