#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 依法必须招标项目的评标专家从专家库中随机抽取，任何单位和个人不得指定 (法第三十七条、条例第四十六条).
Findings experts_are_drawn(CommitteeFacts const& facts);

namespace cards {
Card experts_are_drawn();
}

} // namespace haihe::law
