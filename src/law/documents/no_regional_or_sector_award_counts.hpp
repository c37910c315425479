#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标的项目不得以特定行政区域或者行业的业绩、奖项作为加分或者中标条件
/// (条例第三十二条、法第十八条、法第二十条).
Findings no_regional_or_sector_award_counts(DocumentsFacts const& facts);

namespace cards {
Card no_regional_or_sector_award_counts();
}

} // namespace haihe::law
