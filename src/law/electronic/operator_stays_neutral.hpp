#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 运营机构不得限制投标人、泄密、伪造或者串通 (办法第十五条、办法第五十七条). Known, not read: an option.
Findings operator_stays_neutral(PlatformFacts const& facts);

namespace cards {
Card operator_stays_neutral();
}

} // namespace haihe::law
