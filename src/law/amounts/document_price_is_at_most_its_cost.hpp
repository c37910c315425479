#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 发售文件收取的费用限于补偿印刷、邮寄的成本 (条例第十六条).
Findings document_price_is_at_most_its_cost(DocumentsFacts const& facts);

namespace cards {
Card document_price_is_at_most_its_cost();
}

} // namespace haihe::law
