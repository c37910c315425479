#pragma once

#include "law/card.hpp"
#include "law/facts/medium_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标候选人公示载明排序、名称、报价、质量、工期、项目负责人、资格响应和异议渠道 (10号令第六条). Known, not read: an
/// option.
Findings posting_of_candidates_has_the_particulars(MediumFacts const& facts);

namespace cards {
Card posting_of_candidates_has_the_particulars();
}

} // namespace haihe::law
