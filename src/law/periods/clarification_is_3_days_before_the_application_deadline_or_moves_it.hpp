#pragma once

#include "law/card.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 澄清或者修改可能影响资格预审申请文件编制的，在申请截止3日前通知；不足3日的，顺延申请截止时间 (条例第二十一条).
Findings clarification_is_3_days_before_the_application_deadline_or_moves_it(PrequalificationFacts const& facts);

namespace cards {
Card clarification_is_3_days_before_the_application_deadline_or_moves_it();
}

} // namespace haihe::law
