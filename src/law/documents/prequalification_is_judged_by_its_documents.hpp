#pragma once

#include "law/card.hpp"
#include "law/facts/prequalification_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 资格预审按照资格预审文件载明的标准和方法进行 (条例第十八条).
Findings prequalification_is_judged_by_its_documents(PrequalificationFacts const& facts);

namespace cards {
Card prequalification_is_judged_by_its_documents();
}

} // namespace haihe::law
