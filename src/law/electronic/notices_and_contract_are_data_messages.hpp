#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标通知书、结果通知和合同以数据电文形式发出、订立 (办法第三十六条). Known, not read: an option.
Findings notices_and_contract_are_data_messages(PlatformFacts const& facts);

namespace cards {
Card notices_and_contract_are_data_messages();
}

} // namespace haihe::law
