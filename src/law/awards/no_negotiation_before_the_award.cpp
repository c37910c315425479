#include "law/awards/no_negotiation_before_the_award.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::no_negotiation_before_the_award() {
    return {.rule = "no_negotiation_before_the_award",
            .sentence = {"确定中标人前，招标人不得与投标人就价格、方案等实质性内容谈判。",
                         "Before the award there is no negotiation on price or substance."},
            .editions = {tendering_law("第四十三条")},
            .use = Use::detect,
            .waits_for = {"案件查处", "cases of departments"}};
}

Findings no_negotiation_before_the_award(AwardingFacts const& facts) {
    auto const card = cards::no_negotiation_before_the_award();
    if (!facts.negotiated) return silent(card);
    return verdict(card, !*facts.negotiated, "/negotiated");
}

} // namespace haihe::law
