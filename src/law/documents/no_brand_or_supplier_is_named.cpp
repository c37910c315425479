#include "law/documents/no_brand_or_supplier_is_named.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::no_brand_or_supplier_is_named() {
    return {.rule = "no_brand_or_supplier_is_named",
            .sentence = {"不得限定或者指定特定的专利、商标、品牌、原产地或者供应商。",
                         "No patent, trade mark, brand, origin or supplier is named."},
            .editions = {implementing_regulation("第三十二条")},
            .besides = {tendering_law("第十八条"), tendering_law("第二十条")},
            .waits_for = {"公平竞争审查", "review of fair competition"}};
}

Findings no_brand_or_supplier_is_named(DocumentsFacts const& facts) {
    auto const card = cards::no_brand_or_supplier_is_named();
    if (!facts.restrictive_terms) return silent(card);
    auto const found = std::ranges::find(*facts.restrictive_terms, "named_brand_or_supplier");
    return verdict(card, found == facts.restrictive_terms->end(),
                   "/restrictiveTerms/" + std::to_string(found - facts.restrictive_terms->begin()));
}

} // namespace haihe::law
