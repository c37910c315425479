#pragma once

#include "law/card.hpp"
#include "law/facts/sanction_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 处罚前告知并听取陈述申辩，经法制审核，送达后自载明之日起生效
/// (行政处罚法第四十四条、行政处罚法第四十五条、行政处罚法第六十三条). Known, not read: an option.
Findings ban_takes_effect_after_hearing_and_service(SanctionFacts const& facts);

namespace cards {
Card ban_takes_effect_after_hearing_and_service();
}

} // namespace haihe::law
