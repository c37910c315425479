#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 一个招标项目只能有一个标底 (条例第二十七条).
Findings at_most_one_base_price(TenderFacts const& facts);

namespace cards {
Card at_most_one_base_price();
}

} // namespace haihe::law
