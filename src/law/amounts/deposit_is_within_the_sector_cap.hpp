#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标保证金不超过行业上限：工程、货物80万元，勘察设计10万元 (30号令第三十七条、27号令第二十七条、2号令第二十四条).
/// Known, not read: an option.
Findings deposit_is_within_the_sector_cap(DocumentsFacts const& facts);

namespace cards {
Card deposit_is_within_the_sector_cap();
}

} // namespace haihe::law
