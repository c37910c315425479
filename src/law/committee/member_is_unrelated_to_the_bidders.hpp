#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 与投标人有利害关系的人不得进入评标委员会，已经进入的应当更换 (法第三十七条、条例第四十六条).
Findings member_is_unrelated_to_the_bidders(CommitteeFacts const& facts);

namespace cards {
Card member_is_unrelated_to_the_bidders();
}

} // namespace haihe::law
