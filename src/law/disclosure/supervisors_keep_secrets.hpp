#pragma once

#include "law/card.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 行政监督部门工作人员对监督中知悉的国家秘密、商业秘密保密 (条例第六十二条).
Findings supervisors_keep_secrets(SecrecyFacts const& facts);

namespace cards {
Card supervisors_keep_secrets();
}

} // namespace haihe::law
