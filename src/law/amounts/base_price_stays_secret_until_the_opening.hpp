#pragma once

#include "law/card.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 标底在开标前保密 (条例第二十七条).
Findings base_price_stays_secret_until_the_opening(SecrecyFacts const& facts);

namespace cards {
Card base_price_stays_secret_until_the_opening();
}

} // namespace haihe::law
