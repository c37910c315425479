#pragma once

#include "law/card.hpp"
#include "law/facts/platform_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 可靠的身份识别、权限控制、加密和病毒防范 (办法第十三条). Known, not read: an option.
Findings access_is_identified_and_controlled(PlatformFacts const& facts);

namespace cards {
Card access_is_identified_and_controlled();
}

} // namespace haihe::law
