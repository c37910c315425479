#pragma once

#include "law/card.hpp"
#include "law/facts/bids_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 资格预审后联合体增减、更换成员的，其投标无效 (条例第三十七条).
Findings consortium_is_unchanged_after_prequalification(BidsFacts const& facts);

namespace cards {
Card consortium_is_unchanged_after_prequalification();
}

} // namespace haihe::law
