#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 否决投标须有法定情形或者招标文件规定的情形 (条例第五十一条、条例第四十九条).
Findings rejection_rests_on_law_or_documents(BidsFacts const& facts);

namespace cards {
Card rejection_rests_on_law_or_documents();
}

} // namespace haihe::law
