#include "law/amounts/base_price_decides_nothing.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::base_price_decides_nothing() {
    return {.rule = "base_price_decides_nothing",
            .sentence = {"标底只作参考，不得以接近标底作为中标条件，也不得以超出其浮动范围否决投标。",
                         "A base price is a reference only: nearness to it is no condition of the award, deviation no "
                         "ground to reject."},
            .editions = {implementing_regulation("第五十条")},
            .waits_for = {"评审条款检查", "a check of evaluation terms"}};
}

Findings base_price_decides_nothing(BidsFacts const& facts) {
    auto const card = cards::base_price_decides_nothing();
    if (!facts.base_price_judged) return silent(card);
    return verdict(card, !*facts.base_price_judged, "/basePriceJudged");
}

} // namespace haihe::law
