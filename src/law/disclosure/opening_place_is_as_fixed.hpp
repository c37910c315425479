#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 开标地点应当为招标文件中预先确定的地点 (法第三十四条).
Findings opening_place_is_as_fixed(TenderFacts const& facts);

namespace cards {
Card opening_place_is_as_fixed();
}

} // namespace haihe::law
