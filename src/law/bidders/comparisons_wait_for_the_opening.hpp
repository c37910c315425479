#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 需要比较各投标人的情形，开标后才能判断；接收投标时只看该投标人自身，以免泄露已有谁投标
/// (法第二十二条、条例第三十四条、条例第三十七条).
Findings comparisons_wait_for_the_opening(DoorFacts const& facts);

namespace cards {
Card comparisons_wait_for_the_opening();
}

} // namespace haihe::law
