#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标人代表不超过评标委员会成员总数的三分之一 (法第三十七条).
Findings tenderee_representatives_are_at_most_a_third(CommitteeFacts const& facts);

namespace cards {
Card tenderee_representatives_are_at_most_a_third();
}

} // namespace haihe::law
