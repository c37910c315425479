#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 未通过资格预审的申请人提交的投标文件，应当拒收 (条例第三十六条).
Findings bidder_passed_prequalification(DoorFacts const& facts);

namespace cards {
Card bidder_passed_prequalification();
}

} // namespace haihe::law
