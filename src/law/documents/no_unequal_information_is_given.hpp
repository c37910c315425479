#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得就同一项目向潜在投标人提供有差别的项目信息 (条例第三十二条、法第十八条、法第二十条).
Findings no_unequal_information_is_given(DocumentsFacts const& facts);

namespace cards {
Card no_unequal_information_is_given();
}

} // namespace haihe::law
