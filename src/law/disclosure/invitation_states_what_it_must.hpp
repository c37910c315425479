#pragma once

#include "law/card.hpp"
#include "law/facts/announcement_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 投标邀请书载明招标人名称地址、性质、数量、地点、时间和获取文件的办法 (法第十七条、法第十六条).
Findings invitation_states_what_it_must(AnnouncementFacts const& facts);

namespace cards {
Card invitation_states_what_it_must();
}

} // namespace haihe::law
