#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人有权自行选择招标代理机构，任何单位和个人不得为其指定 (法第十二条).
Findings agency_is_chosen_freely(ProjectFacts const& facts);

namespace cards {
Card agency_is_chosen_freely();
}

} // namespace haihe::law
