#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 在不同媒介发布的同一公告，内容一致 (条例第十五条).
Findings announcement_reads_alike_in_every_medium(AnnouncementFacts const& facts);

namespace cards {
Card announcement_reads_alike_in_every_medium();
}

} // namespace haihe::law
