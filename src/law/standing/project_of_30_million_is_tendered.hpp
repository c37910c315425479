#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 单项合同低于标准但项目总投资3000万元以上的，必须招标（2018年6月1日前） (3号令第七条). Known, not read: an option.
Findings project_of_30_million_is_tendered(ProjectFacts const& facts);

namespace cards {
Card project_of_30_million_is_tendered();
}

} // namespace haihe::law
