#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 因投标人原因未解密的，视为撤销；因其他原因未解密的，视为撤回，投标保证金退还 (办法第三十一条). Known, not read: an
/// option.
Findings shut_bid_is_treated_by_whose_fault_it_is(OpeningFacts const& facts);

namespace cards {
Card shut_bid_is_treated_by_whose_fault_it_is();
}

} // namespace haihe::law
