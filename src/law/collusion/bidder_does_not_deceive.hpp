#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人不得借用资质、伪造许可、虚报财务业绩、虚构人员简历信用或者以其他方式弄虚作假 (条例第四十二条、法第三十三条).
Findings bidder_does_not_deceive(BidsFacts const& facts);

namespace cards {
Card bidder_does_not_deceive();
}

} // namespace haihe::law
