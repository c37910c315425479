#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 指定媒介发布依法必须招标项目的公告，不得收取费用 (条例第十五条).
Findings announcement_is_published_free_of_charge(AnnouncementFacts const& facts);

namespace cards {
Card announcement_is_published_free_of_charge();
}

} // namespace haihe::law
