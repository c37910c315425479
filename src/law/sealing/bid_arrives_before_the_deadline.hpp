#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 在投标截止时间后送达的投标文件，应当拒收 (法第二十八条、条例第三十六条).
Findings bid_arrives_before_the_deadline(DoorFacts const& facts);

namespace cards {
Card bid_arrives_before_the_deadline();
}

} // namespace haihe::law
