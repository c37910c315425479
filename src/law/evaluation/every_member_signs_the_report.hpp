#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标报告由全体成员签字；有不同意见的书面说明理由；拒绝签字又不说明理由的，视为同意 (条例第五十三条).
Findings every_member_signs_the_report(EvaluationFacts const& facts);

namespace cards {
Card every_member_signs_the_report();
}

} // namespace haihe::law
