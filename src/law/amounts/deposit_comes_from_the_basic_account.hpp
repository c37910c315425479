#pragma once

#include "law/card.hpp"
#include "law/facts/deposit_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标的项目，境内投标单位以现金或者支票提交的保证金从其基本账户转出 (条例第二十六条).
Findings deposit_comes_from_the_basic_account(DepositFacts const& facts);

namespace cards {
Card deposit_comes_from_the_basic_account();
}

} // namespace haihe::law
