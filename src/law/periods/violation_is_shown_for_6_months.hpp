#pragma once

#include "law/card.hpp"
#include "law/facts/medium_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 违法行为记录公告期限为6个月，限制投标资格的至期限届满 (违法行为记录公告办法). Known, not read: an option.
Findings violation_is_shown_for_6_months(MediumFacts const& facts);

namespace cards {
Card violation_is_shown_for_6_months();
}

} // namespace haihe::law
