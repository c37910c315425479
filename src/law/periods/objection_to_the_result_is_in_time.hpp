#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 对依法必须招标项目评标结果的异议，在中标候选人公示期间提出 (条例第五十四条).
Findings objection_to_the_result_is_in_time(AwardingFacts const& facts);

namespace cards {
Card objection_to_the_result_is_in_time();
}

} // namespace haihe::law
