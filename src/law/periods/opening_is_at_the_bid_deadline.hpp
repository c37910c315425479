#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 开标应当在招标文件确定的提交投标文件截止时间的同一时间公开进行 (法第三十四条).
Findings opening_is_at_the_bid_deadline(TenderFacts const& facts);

namespace cards {
Card opening_is_at_the_bid_deadline();
}

} // namespace haihe::law
