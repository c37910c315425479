#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须进行招标的项目，中标候选人的公示期不得少于3日 (条例第五十四条): three whole days after that of the posting,
/// so until 24:00 of the third at least.
Findings candidates_are_posted_at_least_3_days(TenderFacts const& facts);

namespace cards {
Card candidates_are_posted_at_least_3_days();
}

} // namespace haihe::law
