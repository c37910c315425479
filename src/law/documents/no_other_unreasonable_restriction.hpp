#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得以其他不合理条件限制、排斥投标人 (条例第三十二条、法第十八条、法第二十条).
Findings no_other_unreasonable_restriction(DocumentsFacts const& facts);

namespace cards {
Card no_other_unreasonable_restriction();
}

} // namespace haihe::law
