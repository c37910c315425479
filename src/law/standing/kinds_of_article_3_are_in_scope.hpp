#pragma once

#include "law/card.hpp"
#include "law/facts/scope_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 大型基础设施、公用事业，国有资金或者国家融资，国际组织或者外国政府贷款的项目，必须招标 (法第三条).
Findings kinds_of_article_3_are_in_scope(ScopeFacts const& facts);

namespace cards {
Card kinds_of_article_3_are_in_scope();
}

} // namespace haihe::law
