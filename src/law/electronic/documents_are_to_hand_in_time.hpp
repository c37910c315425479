#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 及时加载招标文件，供下载或者查阅 (办法第十八条、办法第十九条). Known, not read: an option.
Findings documents_are_to_hand_in_time(PlatformFacts const& facts);

namespace cards {
Card documents_are_to_hand_in_time();
}

} // namespace haihe::law
