#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 借用名义、弄虚作假骗取中标情节严重的，取消1至3年的投标资格 (法第五十四条、条例第六十八条).
Findings ban_for_fraud_is_1_to_3_years(SanctionFacts const& facts);

namespace cards {
Card ban_for_fraud_is_1_to_3_years();
}

} // namespace haihe::law
