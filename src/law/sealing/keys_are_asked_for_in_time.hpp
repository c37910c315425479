#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 开标时自动提取所有投标文件，提示各方按规定方式按时解密 (办法第三十条). Known, not read: an option.
Findings keys_are_asked_for_in_time(OpeningFacts const& facts);

namespace cards {
Card keys_are_asked_for_in_time();
}

} // namespace haihe::law
