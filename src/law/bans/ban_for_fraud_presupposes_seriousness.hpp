#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 弄虚作假情节严重指伪造变造资格证书、三年内二次以上使用他人名义、直接损失30万元以上或者其他严重情节 (条例第六十八条).
Findings ban_for_fraud_presupposes_seriousness(SanctionFacts const& facts);

namespace cards {
Card ban_for_fraud_presupposes_seriousness();
}

} // namespace haihe::law
