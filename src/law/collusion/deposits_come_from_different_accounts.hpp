#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不同投标人的投标保证金从同一单位或者个人的账户转出的，视为串通投标 (条例第四十条).
Findings deposits_come_from_different_accounts(BidsFacts const& facts);

namespace cards {
Card deposits_come_from_different_accounts();
}

} // namespace haihe::law
