#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标文件没有对实质性要求和条件作出响应的，否决 (条例第五十一条、法第二十七条、条例第七十一条).
Findings bid_answers_every_substantive_requirement(BidsFacts const& facts);

namespace cards {
Card bid_answers_every_substantive_requirement();
}

} // namespace haihe::law
