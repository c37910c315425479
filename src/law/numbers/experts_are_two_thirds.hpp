#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 技术、经济等方面的专家不得少于成员总数的三分之二 (法第三十七条).
Findings experts_are_two_thirds(CommitteeFacts const& facts);

namespace cards {
Card experts_are_two_thirds();
}

} // namespace haihe::law
