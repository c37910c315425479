#pragma once

#include "law/card.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标公告应当载明招标人的名称和地址、招标项目的性质、数量、实施地点和时间以及获取招标文件的办法 (法第十六条).
Findings announcement_states_what_it_must(TenderFacts const& facts);

namespace cards {
Card announcement_states_what_it_must();
}

} // namespace haihe::law
