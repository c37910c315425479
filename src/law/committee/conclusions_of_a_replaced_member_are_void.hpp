#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 被更换的评标委员会成员作出的评审结论无效，由更换后的成员重新评审 (条例第四十八条).
Findings conclusions_of_a_replaced_member_are_void(CommitteeFacts const& facts);

namespace cards {
Card conclusions_of_a_replaced_member_are_void();
}

} // namespace haihe::law
