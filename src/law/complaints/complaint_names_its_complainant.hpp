#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投诉书载明投诉人名称、地址和联系方式，并签字盖章 (11号令第七条). Known, not read: an option.
Findings complaint_names_its_complainant(ComplaintFacts const& facts);

namespace cards {
Card complaint_names_its_complainant();
}

} // namespace haihe::law
