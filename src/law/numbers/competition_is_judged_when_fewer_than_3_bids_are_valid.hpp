#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 否决后有效投标不足3个的，由评标委员会判断是否明显缺乏竞争 (12号令第二十七条). Known, not read: an option.
Findings competition_is_judged_when_fewer_than_3_bids_are_valid(EvaluationFacts const& facts);

namespace cards {
Card competition_is_judged_when_fewer_than_3_bids_are_valid();
}

} // namespace haihe::law
