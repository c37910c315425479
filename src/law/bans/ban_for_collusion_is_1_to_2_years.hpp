#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 串通投标、行贿谋取中标情节严重的，取消1至2年参加依法必须招标项目的投标资格 (法第五十三条、条例第六十七条).
Findings ban_for_collusion_is_1_to_2_years(SanctionFacts const& facts);

namespace cards {
Card ban_for_collusion_is_1_to_2_years();
}

} // namespace haihe::law
