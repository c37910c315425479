#pragma once

#include "law/card.hpp"
#include "law/facts/opening_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 对开标的异议当场提出，当场答复，并制作记录 (条例第四十四条).
Findings objections_are_answered_on_the_spot(OpeningFacts const& facts);

namespace cards {
Card objections_are_answered_on_the_spot();
}

} // namespace haihe::law
