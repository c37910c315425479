#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 超过三分之一的评标委员会成员认为评标时间不够的，招标人应当适当延长 (条例第四十八条).
Findings evaluation_time_is_extended_when_more_than_a_third_ask(EvaluationFacts const& facts);

namespace cards {
Card evaluation_time_is_extended_when_more_than_a_third_ask();
}

} // namespace haihe::law
