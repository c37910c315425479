#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须公开招标的公告在交易平台和指定媒介同步发布 (办法第十七条). Known, not read: an option.
Findings announcement_appears_everywhere_at_once(AnnouncementFacts const& facts);

namespace cards {
Card announcement_appears_everywhere_at_once();
}

} // namespace haihe::law
