#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投诉人是投标人或者其他利害关系人 (条例第六十条).
Findings complainant_has_an_interest(ComplaintFacts const& facts);

namespace cards {
Card complainant_has_an_interest();
}

} // namespace haihe::law
