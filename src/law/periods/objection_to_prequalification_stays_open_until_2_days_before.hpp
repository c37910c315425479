#pragma once

#include "law/card.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 对资格预审文件的异议，在申请截止时间2日前均可提出 (条例第二十二条).
Findings objection_to_prequalification_stays_open_until_2_days_before(PrequalificationFacts const& facts);

namespace cards {
Card objection_to_prequalification_stays_open_until_2_days_before();
}

} // namespace haihe::law
