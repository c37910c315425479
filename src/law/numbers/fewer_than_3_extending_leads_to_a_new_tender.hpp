#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 同意延长投标有效期的投标人少于3个的，重新招标 (30号令第二十九条、12号令第四十条). Known, not read: an option.
Findings fewer_than_3_extending_leads_to_a_new_tender(AwardingFacts const& facts);

namespace cards {
Card fewer_than_3_extending_leads_to_a_new_tender();
}

} // namespace haihe::law
