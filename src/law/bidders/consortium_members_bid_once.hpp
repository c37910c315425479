#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 联合体各方在同一招标项目中以自己名义单独投标或者参加其他联合体的，相关投标均无效 (条例第三十七条).
Findings consortium_members_bid_once(BidsFacts const& facts);

namespace cards {
Card consortium_members_bid_once();
}

} // namespace haihe::law
