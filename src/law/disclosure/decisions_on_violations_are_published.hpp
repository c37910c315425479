#pragma once

#include "law/card.hpp"
#include "law/facts/secrecy_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法公告对违法行为的行政处理决定 (条例第七十八条).
Findings decisions_on_violations_are_published(SecrecyFacts const& facts);

namespace cards {
Card decisions_on_violations_are_published();
}

} // namespace haihe::law
