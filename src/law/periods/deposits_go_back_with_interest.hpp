#pragma once

#include "law/card.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 退还投标保证金，一并退还银行同期存款利息 (条例第五十七条).
Findings deposits_go_back_with_interest(DepositFacts const& facts);

namespace cards {
Card deposits_go_back_with_interest();
}

} // namespace haihe::law
