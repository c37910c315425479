#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 资格、技术、商务条件与项目具体特点和合同履行相适应 (条例第三十二条、法第十八条、法第二十条).
Findings conditions_fit_the_contract(DocumentsFacts const& facts);

namespace cards {
Card conditions_fit_the_contract();
}

} // namespace haihe::law
