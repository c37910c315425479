#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 及时公布规定的信息，并向公共服务平台交互 (办法第四十一条、办法第四十五条). Known, not read: an option.
Findings facts_are_told_to_the_hub_in_time(PlatformFacts const& facts);

namespace cards {
Card facts_are_told_to_the_hub_in_time();
}

} // namespace haihe::law
