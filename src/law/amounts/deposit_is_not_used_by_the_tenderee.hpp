#pragma once

#include "law/card.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人不得挪用投标保证金 (条例第二十六条).
Findings deposit_is_not_used_by_the_tenderee(DepositFacts const& facts);

namespace cards {
Card deposit_is_not_used_by_the_tenderee();
}

} // namespace haihe::law
