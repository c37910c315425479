#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 就招标文件、开标、评标结果事项投诉的，应当先提出异议 (条例第六十条).
Findings objection_comes_before_the_complaint(ComplaintFacts const& facts);

namespace cards {
Card objection_comes_before_the_complaint();
}

} // namespace haihe::law
