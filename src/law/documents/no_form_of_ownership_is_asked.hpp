#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标的项目不得非法限定投标人的所有制形式或者组织形式 (条例第三十二条、法第十八条、法第二十条).
Findings no_form_of_ownership_is_asked(DocumentsFacts const& facts);

namespace cards {
Card no_form_of_ownership_is_asked();
}

} // namespace haihe::law
