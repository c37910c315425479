#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标文件既未经投标单位盖章也未经单位负责人签字的，否决 (条例第五十一条、条例第七十一条).
Findings bid_is_stamped_or_signed(BidsFacts const& facts);

namespace cards {
Card bid_is_stamped_or_signed();
}

} // namespace haihe::law
