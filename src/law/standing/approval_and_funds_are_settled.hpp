#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标项目按照规定需要履行审批手续的,应当先取得批准;招标人应当有相应资金或者资金来源已经落实 (法第九条).
Findings approval_and_funds_are_settled(TenderFacts const& facts);

namespace cards {
Card approval_and_funds_are_settled();
}

} // namespace haihe::law
