#include "law/standing/provisional_sums_are_tendered.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::provisional_sums_are_tendered() {
    return {
        .rule = "provisional_sums_are_tendered",
        .sentence = {"总承包中以暂估价形式包括且依法必须招标的内容，应当招标。",
                     "What a general contract includes at a provisional sum, and reaches the threshold, is tendered."},
        .editions = {implementing_regulation("第二十九条")},
        .use = Use::detect,
        .waits_for = {"合同履行", "performance of contracts"}};
}

Findings provisional_sums_are_tendered(DocumentsFacts const& facts) {
    auto const card = cards::provisional_sums_are_tendered();
    return verdict(card, facts.provisional_sums_tendered, "/provisionalSumsTendered");
}

} // namespace haihe::law
