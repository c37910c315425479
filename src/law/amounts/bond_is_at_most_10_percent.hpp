#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 履约保证金不得超过中标合同金额的10% (条例第五十八条).
Findings bond_is_at_most_10_percent(TenderFacts const& facts);

namespace cards {
Card bond_is_at_most_10_percent();
}

} // namespace haihe::law
