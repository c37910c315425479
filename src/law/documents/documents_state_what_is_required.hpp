#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 招标文件包括技术要求、资格审查标准、报价要求、评标标准和拟签合同主要条款 (法第十九条).
Findings documents_state_what_is_required(DocumentsFacts const& facts);

namespace cards {
Card documents_state_what_is_required();
}

} // namespace haihe::law
