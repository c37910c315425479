#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 串通情节严重指行贿谋取中标、三年内二次以上串通、直接损失30万元以上或者其他严重情节 (条例第六十七条).
Findings ban_for_collusion_presupposes_seriousness(SanctionFacts const& facts);

namespace cards {
Card ban_for_collusion_presupposes_seriousness();
}

} // namespace haihe::law
