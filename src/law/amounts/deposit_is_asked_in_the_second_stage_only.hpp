#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 两阶段招标要求提交投标保证金的，在第二阶段提出 (条例第三十条).
Findings deposit_is_asked_in_the_second_stage_only(DocumentsFacts const& facts);

namespace cards {
Card deposit_is_asked_in_the_second_stage_only();
}

} // namespace haihe::law
