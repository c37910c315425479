#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投诉人向两个以上有权受理的部门投诉的，由最先收到的部门处理 (条例第六十一条).
Findings first_to_receive_handles_the_complaint(ComplaintFacts const& facts);

namespace cards {
Card first_to_receive_handles_the_complaint();
}

} // namespace haihe::law
