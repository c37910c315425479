#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 设有最高投标限价的，在招标文件中明确限价或者其计算方法 (条例第二十七条).
Findings maximum_price_is_stated_in_the_documents(DocumentsFacts const& facts);

namespace cards {
Card maximum_price_is_stated_in_the_documents();
}

} // namespace haihe::law
