#pragma once

#include "law/card.hpp"
#include "law/facts/documents_facts.hpp"
#include "law/rule.hpp"

namespace haihe::law {

/// 不得限定或者指定特定的专利、商标、品牌、原产地或者供应商 (条例第三十二条、法第十八条、法第二十条).
Findings no_brand_or_supplier_is_named(DocumentsFacts const& facts);

namespace cards {
Card no_brand_or_supplier_is_named();
}

} // namespace haihe::law
