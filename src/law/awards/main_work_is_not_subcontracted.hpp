#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 主体、关键性工作不得分包 (法第四十八条、条例第五十九条).
Findings main_work_is_not_subcontracted(AwardingFacts const& facts);

namespace cards {
Card main_work_is_not_subcontracted();
}

} // namespace haihe::law
