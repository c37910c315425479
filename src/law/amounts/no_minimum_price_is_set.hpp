#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人不得规定最低投标限价 (条例第二十七条).
Findings no_minimum_price_is_set(TenderFacts const& facts);

namespace cards {
Card no_minimum_price_is_set();
}

} // namespace haihe::law
