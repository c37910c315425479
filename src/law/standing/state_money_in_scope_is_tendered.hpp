#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 预算资金200万元以上且占投资额10%以上的项目，或者国有企业资金占控股地位的项目，属于应当招标的范围 (16号令第二条).
Findings state_money_in_scope_is_tendered(ProjectFacts const& facts);

namespace cards {
Card state_money_in_scope_is_tendered();
}

} // namespace haihe::law
