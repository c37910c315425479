#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不履行与招标人订立的合同情节严重的，取消2至5年的投标资格 (法第六十条).
Findings ban_for_breach_is_2_to_5_years(SanctionFacts const& facts);

namespace cards {
Card ban_for_breach_is_2_to_5_years();
}

} // namespace haihe::law
