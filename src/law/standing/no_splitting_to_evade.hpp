#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得化整为零或者以其他方式规避招标，不得利用划分标段限制、排斥投标 (法第四条、条例第二十四条).
Findings no_splitting_to_evade(ProjectFacts const& facts);

namespace cards {
Card no_splitting_to_evade();
}

} // namespace haihe::law
