#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标通知书发出后，招标人不得改变中标结果，中标人不得放弃中标项目 (法第四十五条、条例第七十三条、条例第七十四条).
Findings award_is_not_gone_back_on(AwardingFacts const& facts);

namespace cards {
Card award_is_not_gone_back_on();
}

} // namespace haihe::law
