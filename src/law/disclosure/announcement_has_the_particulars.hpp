#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 公告载明项目、资格条件、文件获取、递交、联系方式和电子平台网址等规定内容 (10号令第五条). Known, not read: an option.
Findings announcement_has_the_particulars(AnnouncementFacts const& facts);

namespace cards {
Card announcement_has_the_particulars();
}

} // namespace haihe::law
