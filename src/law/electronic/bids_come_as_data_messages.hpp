#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标人在指定平台如实注册，以数据电文递交投标文件 (办法第二十四条、办法第二十五条). Known, not read: an option.
Findings bids_come_as_data_messages(PlatformFacts const& facts);

namespace cards {
Card bids_come_as_data_messages();
}

} // namespace haihe::law
