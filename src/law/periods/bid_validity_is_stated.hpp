#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人应当在招标文件中载明投标有效期 (条例第二十五条).
Findings bid_validity_is_stated(TenderFacts const& facts);

namespace cards {
Card bid_validity_is_stated();
}

} // namespace haihe::law
