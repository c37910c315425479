#pragma once

#include "law/card.hpp"
#include "law/facts/committee_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 技术复杂、专业性强或者国家有特殊要求的项目，才可以由招标人直接确定专家，并载明理由 (法第三十七条、条例第四十七条).
Findings named_experts_have_their_ground(CommitteeFacts const& facts);

namespace cards {
Card named_experts_have_their_ground();
}

} // namespace haihe::law
