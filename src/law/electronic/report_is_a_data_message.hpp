#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标报告以数据电文形式提交招标人 (办法第三十四条). Known, not read: an option.
Findings report_is_a_data_message(PlatformFacts const& facts);

namespace cards {
Card report_is_a_data_message();
}

} // namespace haihe::law
