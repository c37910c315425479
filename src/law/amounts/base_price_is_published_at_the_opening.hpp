#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 设有标底的，在开标时公布 (条例第五十条).
Findings base_price_is_published_at_the_opening(OpeningFacts const& facts);

namespace cards {
Card base_price_is_published_at_the_opening();
}

} // namespace haihe::law
