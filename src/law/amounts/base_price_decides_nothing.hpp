#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 标底只作参考，不得以接近标底作为中标条件，也不得以超出其浮动范围否决投标 (条例第五十条).
Findings base_price_decides_nothing(BidsFacts const& facts);

namespace cards {
Card base_price_decides_nothing();
}

} // namespace haihe::law
