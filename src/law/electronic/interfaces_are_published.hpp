#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 统一分类编码，开放并公布数据接口 (办法第八条). Known, not read: an option.
Findings interfaces_are_published(PlatformFacts const& facts);

namespace cards {
Card interfaces_are_published();
}

} // namespace haihe::law
