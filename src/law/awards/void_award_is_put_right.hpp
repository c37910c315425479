#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标无效的，从其余投标人中重新确定中标人或者重新招标 (法第六十四条、条例第八十一条).
Findings void_award_is_put_right(AwardingFacts const& facts);

namespace cards {
Card void_award_is_put_right();
}

} // namespace haihe::law
