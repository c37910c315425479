#pragma once

#include "law/card.hpp"
#include "law/facts/complaint_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 捏造事实、伪造材料或者以非法手段取得证明材料的投诉，予以驳回 (条例第六十一条).
Findings fabricated_complaint_is_dismissed(ComplaintFacts const& facts);

namespace cards {
Card fabricated_complaint_is_dismissed();
}

} // namespace haihe::law
