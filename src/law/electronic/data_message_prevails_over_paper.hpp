#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 数据电文与纸质形式具有同等效力；不一致的，以数据电文为准 (办法第二条、办法第六十二条). Known, not read: an option.
Findings data_message_prevails_over_paper(PlatformFacts const& facts);

namespace cards {
Card data_message_prevails_over_paper();
}

} // namespace haihe::law
