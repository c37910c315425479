#pragma once

#include "law/card.hpp"
#include "law/facts/door_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 如实记载投标文件的送达时间和密封情况，并存档备查 (条例第三十六条).
Findings arrival_and_seal_are_recorded(DoorFacts const& facts);

namespace cards {
Card arrival_and_seal_are_recorded();
}

} // namespace haihe::law
