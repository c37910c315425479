#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标候选人公示期满后才能确定中标人、发出中标通知书 (条例第五十四条).
Findings award_waits_for_the_end_of_the_posting(AwardingFacts const& facts);

namespace cards {
Card award_waits_for_the_end_of_the_posting();
}

} // namespace haihe::law
