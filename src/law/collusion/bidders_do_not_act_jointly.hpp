#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人之间不得协商报价、约定中标人、约定放弃投标、按组织要求协同投标或者采取其他联合行动
/// (条例第三十九条、法第三十二条).
Findings bidders_do_not_act_jointly(BidsFacts const& facts);

namespace cards {
Card bidders_do_not_act_jointly();
}

} // namespace haihe::law
