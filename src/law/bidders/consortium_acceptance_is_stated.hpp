#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标公告或者资格预审公告载明是否接受联合体投标 (条例第三十七条).
Findings consortium_acceptance_is_stated(DocumentsFacts const& facts);

namespace cards {
Card consortium_acceptance_is_stated();
}

} // namespace haihe::law
