#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 除规定的注册外，不得以报名等前置条件限制下载文件 (办法第二十条). Known, not read: an option.
Findings documents_are_had_without_enrolment(DocumentsFacts const& facts);

namespace cards {
Card documents_are_had_without_enrolment();
}

} // namespace haihe::law
