#pragma once

#include "law/card.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得就同一招标项目向投标人提供有差别的项目信息 (条例第三十二条).
Findings all_bidders_are_told_the_same(SecrecyFacts const& facts);

namespace cards {
Card all_bidders_are_told_the_same();
}

} // namespace haihe::law
