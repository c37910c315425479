#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 由同一专业的单位组成的联合体，按照资质等级较低的单位确定资质等级 (法第三十一条).
Findings consortium_takes_its_lowest_grade(BidsFacts const& facts);

namespace cards {
Card consortium_takes_its_lowest_grade();
}

} // namespace haihe::law
