#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 市场主体免费注册登录，公众免费获取公开信息 (办法第九条). Known, not read: an option.
Findings registration_is_free(PlatformFacts const& facts);

namespace cards {
Card registration_is_free();
}

} // namespace haihe::law
