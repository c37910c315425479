#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 媒介以数据交换方式收到公告的，自收到之时起12小时内发布 (10号令第十一条). Known, not read: an option.
Findings medium_publishes_within_12_hours(AnnouncementFacts const& facts);

namespace cards {
Card medium_publishes_within_12_hours();
}

} // namespace haihe::law
