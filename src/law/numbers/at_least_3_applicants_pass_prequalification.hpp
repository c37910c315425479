#pragma once

#include "law/card.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 通过资格预审的申请人少于3个的，重新招标 (条例第十九条).
Findings at_least_3_applicants_pass_prequalification(PrequalificationFacts const& facts);

namespace cards {
Card at_least_3_applicants_pass_prequalification();
}

} // namespace haihe::law
