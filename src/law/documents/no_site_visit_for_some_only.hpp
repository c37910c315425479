#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得组织单个或者部分潜在投标人踏勘项目现场 (条例第二十八条).
Findings no_site_visit_for_some_only(DocumentsFacts const& facts);

namespace cards {
Card no_site_visit_for_some_only();
}

} // namespace haihe::law
