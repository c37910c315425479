#pragma once

#include "law/card.hpp"
#include "law/facts/awarding_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 终止招标的，及时发布公告或者书面通知被邀请的或者已经获取文件的潜在投标人 (条例第三十一条).
Findings termination_is_told(AwardingFacts const& facts);

namespace cards {
Card termination_is_told();
}

} // namespace haihe::law
