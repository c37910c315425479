#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标项目的中标候选人和中标结果在平台公示和公布 (办法第三十五条). Known, not read: an option.
Findings candidates_and_result_are_published(PlatformFacts const& facts);

namespace cards {
Card candidates_and_result_are_published();
}

} // namespace haihe::law
