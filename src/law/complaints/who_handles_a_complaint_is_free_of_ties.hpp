#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 与投诉处理有利害关系的工作人员应当回避 (11号令第十三条). Known, not read: an option.
Findings who_handles_a_complaint_is_free_of_ties(ComplaintFacts const& facts);

namespace cards {
Card who_handles_a_complaint_is_free_of_ties();
}

} // namespace haihe::law
