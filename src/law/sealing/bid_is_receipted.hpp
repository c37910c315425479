#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 收到投标文件后签收保存，不得开启；电子投标即时发出回执 (法第二十八条、办法第二十七条).
Findings bid_is_receipted(DoorFacts const& facts);

namespace cards {
Card bid_is_receipted();
}

} // namespace haihe::law
