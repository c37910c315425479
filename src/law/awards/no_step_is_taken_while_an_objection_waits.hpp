#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 异议答复前，暂停招标投标活动，不得继续进行 (条例第二十二条、条例第五十四条、条例第七十七条).
Findings no_step_is_taken_while_an_objection_waits(AwardingFacts const& facts);

namespace cards {
Card no_step_is_taken_while_an_objection_waits();
}

} // namespace haihe::law
