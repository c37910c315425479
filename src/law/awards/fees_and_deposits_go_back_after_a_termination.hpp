#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 终止招标的，及时退还收取的文件费用以及投标保证金和银行同期存款利息 (条例第三十一条).
Findings fees_and_deposits_go_back_after_a_termination(AwardingFacts const& facts);

namespace cards {
Card fees_and_deposits_go_back_after_a_termination();
}

} // namespace haihe::law
