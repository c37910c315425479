#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 开标过程记录并存档备查 (法第三十六条).
Findings opening_is_recorded(OpeningFacts const& facts);

namespace cards {
Card opening_is_recorded();
}

} // namespace haihe::law
