#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 公告载明电子招标投标交易平台的网址和访问方法 (办法第十七条). Known, not read: an option.
Findings names_of_media_and_platform_are_stated(AnnouncementFacts const& facts);

namespace cards {
Card names_of_media_and_platform_are_stated();
}

} // namespace haihe::law
