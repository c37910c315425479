#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不按照招标文件要求密封（电子投标为未加密）的投标文件，应当拒收 (条例第三十六条、办法第二十六条).
Findings bid_arrives_sealed(DoorFacts const& facts);

namespace cards {
Card bid_arrives_sealed();
}

} // namespace haihe::law
