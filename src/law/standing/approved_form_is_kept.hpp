#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 按照审批、核准的招标组织形式招标 (条例第七条).
Findings approved_form_is_kept(ProjectFacts const& facts);

namespace cards {
Card approved_form_is_kept();
}

} // namespace haihe::law
