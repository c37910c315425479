#pragma once

#include "law/card.hpp"
#include "law/facts/medium_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 中标结果公示载明中标人名称 (10号令第六条). Known, not read: an option.
Findings result_names_the_winner(MediumFacts const& facts);

namespace cards {
Card result_names_the_winner();
}

} // namespace haihe::law
