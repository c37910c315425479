#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投诉人撤回投诉的，由行政监督部门审查决定是否准许 (11号令第十九条). Known, not read: an option.
Findings withdrawal_of_a_complaint_is_examined(ComplaintFacts const& facts);

namespace cards {
Card withdrawal_of_a_complaint_is_examined();
}

} // namespace haihe::law
