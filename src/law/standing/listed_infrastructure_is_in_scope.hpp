#pragma once

#include "law/card.hpp"
#include "law/facts/scope_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 大型基础设施、公用事业项目按所列范围认定：能源、交通、通信、水利、城市建设 (843号第二条). Known, not read: an
/// option.
Findings listed_infrastructure_is_in_scope(ScopeFacts const& facts);

namespace cards {
Card listed_infrastructure_is_in_scope();
}

} // namespace haihe::law
