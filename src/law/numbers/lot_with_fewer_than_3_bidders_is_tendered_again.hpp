#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人少于3个的，招标人应当重新招标 (法第二十八条、条例第四十四条).
Findings lot_with_fewer_than_3_bidders_is_tendered_again(OpeningFacts const& facts);

namespace cards {
Card lot_with_fewer_than_3_bidders_is_tendered_again();
}

} // namespace haihe::law
