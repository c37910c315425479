#include "law/electronic/operator_stays_neutral.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::operator_stays_neutral() {
    return {.rule = "operator_stays_neutral",
            .sentence = {"运营机构不得限制投标人、泄密、伪造或者串通。",
                         "The operator neither restricts, leaks, forges nor colludes."},
            .editions = {electronic_tendering_measures("第十五条")},
            .besides = {electronic_tendering_measures("第五十七条")},
            .source = Source::known,
            .by_construction = {"运营机构没有密钥，单独不能开启任何投标",
                                "the operator holds no key: alone it opens no bid"}};
}

Findings operator_stays_neutral(PlatformFacts const& facts) {
    auto const card = cards::operator_stays_neutral();
    return verdict(card, facts.operator_is_neutral, "/operatorIsNeutral");
}

} // namespace haihe::law
