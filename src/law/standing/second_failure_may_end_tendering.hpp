#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 重新招标后投标人仍少于3个的，属于审批、核准项目的报原部门批准后可以不再招标，其他的由招标人自行决定
/// (30号令第三十八条、2号令第四十九条、27号令第三十四条). Known, not read: an option.
Findings second_failure_may_end_tendering(ProjectFacts const& facts);

namespace cards {
Card second_failure_may_end_tendering();
}

} // namespace haihe::law
