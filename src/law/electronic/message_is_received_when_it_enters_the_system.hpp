#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 数据电文进入指定特定系统的时间为接收时间；约定确认收讫的，以收到确认为准 (电子签名法第十一条、电子签名法第十条).
Findings message_is_received_when_it_enters_the_system(PlatformFacts const& facts);

namespace cards {
Card message_is_received_when_it_enters_the_system();
}

} // namespace haihe::law
