#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 发出中标通知书，同时将中标结果通知所有未中标的投标人 (法第四十五条).
Findings both_notices_are_of_one_instant(AwardingFacts const& facts);

namespace cards {
Card both_notices_are_of_one_instant();
}

} // namespace haihe::law
