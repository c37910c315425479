#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 编制依法必须招标项目的文件，使用国务院有关部门制定的标准文本 (条例第十五条).
Findings documents_follow_the_standard_text(DocumentsFacts const& facts);

namespace cards {
Card documents_follow_the_standard_text();
}

} // namespace haihe::law
