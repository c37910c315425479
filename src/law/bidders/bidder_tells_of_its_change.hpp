#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人发生合并、分立、破产等重大变化的，及时书面告知招标人；不再具备资格或者影响公正的，投标无效 (条例第三十八条).
Findings bidder_tells_of_its_change(BidsFacts const& facts);

namespace cards {
Card bidder_tells_of_its_change();
}

} // namespace haihe::law
