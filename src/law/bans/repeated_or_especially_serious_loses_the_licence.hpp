#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 禁止期限届满之日起3年内又犯，或者情节特别严重的，吊销营业执照 (条例第六十七条、条例第六十八条).
Findings repeated_or_especially_serious_loses_the_licence(SanctionFacts const& facts);

namespace cards {
Card repeated_or_especially_serious_loses_the_licence();
}

} // namespace haihe::law
