#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标专家收受好处或者泄露评审情况的，取消资格，不得再参加依法必须招标项目的评标 (法第五十六条、条例第七十二条).
Findings expert_who_takes_favours_is_barred_for_good(SanctionFacts const& facts);

namespace cards {
Card expert_who_takes_favours_is_barred_for_good();
}

} // namespace haihe::law
