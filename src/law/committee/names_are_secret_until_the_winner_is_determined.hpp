#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 评标委员会成员名单在中标结果确定前保密 (法第三十七条).
Findings names_are_secret_until_the_winner_is_determined(CommitteeFacts const& facts);

namespace cards {
Card names_are_secret_until_the_winner_is_determined();
}

} // namespace haihe::law
