#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 同一项目中可以合并进行的同类采购，合同估算价合计达到标准的，必须招标 (16号令第五条).
Findings purchases_that_belong_together_are_summed(ProjectFacts const& facts);

namespace cards {
Card purchases_that_belong_together_are_summed();
}

} // namespace haihe::law
