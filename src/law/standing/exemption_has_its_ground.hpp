#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不招标须有法定情形：涉密抢险扶贫、专利或者专有技术、自行建设、特许经营、原中标人追加等 (法第六十六条、条例第九条).
Findings exemption_has_its_ground(ProjectFacts const& facts);

namespace cards {
Card exemption_has_its_ground();
}

} // namespace haihe::law
