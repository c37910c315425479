#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 总承包中以暂估价形式包括且依法必须招标的内容，应当招标 (条例第二十九条).
Findings provisional_sums_are_tendered(DocumentsFacts const& facts);

namespace cards {
Card provisional_sums_are_tendered();
}

} // namespace haihe::law
