#pragma once

#include "law/card.hpp"
#include "law/facts/project_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 国有资金主导的依法必须招标项目应当公开招标；潜在投标人少或者公开招标费用过大并经认定的，才可以邀请招标
/// (法第十一条、条例第八条).
Findings invited_tender_has_its_approved_ground(ProjectFacts const& facts);

namespace cards {
Card invited_tender_has_its_approved_ground();
}

} // namespace haihe::law
