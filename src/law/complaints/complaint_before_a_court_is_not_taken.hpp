#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 已经进入行政复议或者行政诉讼程序的投诉，不予受理 (11号令第十二条). Known, not read: an option.
Findings complaint_before_a_court_is_not_taken(ComplaintFacts const& facts);

namespace cards {
Card complaint_before_a_court_is_not_taken();
}

} // namespace haihe::law
