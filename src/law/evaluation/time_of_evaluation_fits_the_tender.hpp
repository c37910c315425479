#pragma once

#include "law/card.hpp"
#include "law/facts/evaluation_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人根据项目规模和技术复杂程度合理确定评标时间 (条例第四十八条).
Findings time_of_evaluation_fits_the_tender(EvaluationFacts const& facts);

namespace cards {
Card time_of_evaluation_fits_the_tender();
}

} // namespace haihe::law
