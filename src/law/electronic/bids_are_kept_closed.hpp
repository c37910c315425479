#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 妥善保存投标文件，截止前除投标人自己外不得解密、提取 (办法第二十七条). Known, not read: an option.
Findings bids_are_kept_closed(PlatformFacts const& facts);

namespace cards {
Card bids_are_kept_closed();
}

} // namespace haihe::law
