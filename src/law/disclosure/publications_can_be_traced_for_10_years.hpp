#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 媒介对公告公示信息的可追溯期不少于10年 (10号令). Known, not read: an option.
Findings publications_can_be_traced_for_10_years(AnnouncementFacts const& facts);

namespace cards {
Card publications_can_be_traced_for_10_years();
}

} // namespace haihe::law
