#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 已经作出处理决定且没有新证据的投诉，不予受理 (11号令第十二条). Known, not read: an option.
Findings decided_complaint_is_not_taken_again(ComplaintFacts const& facts);

namespace cards {
Card decided_complaint_is_not_taken_again();
}

} // namespace haihe::law
