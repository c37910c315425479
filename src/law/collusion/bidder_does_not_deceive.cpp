#include "law/collusion/bidder_does_not_deceive.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bidder_does_not_deceive() {
    return {.rule = "bidder_does_not_deceive",
            .sentence = {"投标人不得借用资质、伪造许可、虚报财务业绩、虚构人员简历信用或者以其他方式弄虚作假。",
                         "A bidder borrows no qualification, forges no licence and states no false finance, "
                         "performance, résumé or credit."},
            .editions = {implementing_regulation("第四十二条")},
            .besides = {tendering_law("第三十三条")},
            .use = Use::detect,
            .waits_for = {"案件查处", "cases of departments"}};
}

Findings bidder_does_not_deceive(BidsFacts const& facts) {
    auto const card = cards::bidder_does_not_deceive();
    if (!facts.fraud) return silent(card);
    return verdict(card, !*facts.fraud, "/fraud");
}

} // namespace haihe::law
