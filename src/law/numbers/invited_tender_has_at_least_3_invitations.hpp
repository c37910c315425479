#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 采用邀请招标方式的,应当向三个以上特定的法人或者其他组织发出投标邀请书 (法第十七条).
Findings invited_tender_has_at_least_3_invitations(TenderFacts const& facts);

namespace cards {
Card invited_tender_has_at_least_3_invitations();
}

} // namespace haihe::law
