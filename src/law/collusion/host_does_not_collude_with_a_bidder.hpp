#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人不得提前开启投标文件、泄露标底和评标委员会、授意撤换修改、压低抬高报价或者以其他方式与投标人串通
/// (条例第四十一条、法第三十二条).
Findings host_does_not_collude_with_a_bidder(BidsFacts const& facts);

namespace cards {
Card host_does_not_collude_with_a_bidder();
}

} // namespace haihe::law
