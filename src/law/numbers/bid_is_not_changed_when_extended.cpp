#include "law/numbers/bid_is_not_changed_when_extended.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bid_is_not_changed_when_extended() {
    return {.rule = "bid_is_not_changed_when_extended",
            .sentence = {"同意延长投标有效期的投标人不得修改投标文件的实质性内容。",
                         "Who agrees to extend does not change its bid."},
            .editions = {works_tender_measures("第二十九条")},
            .besides = {evaluation_committee_rules("第四十条")},
            .source = Source::known,
            .by_construction = {"答复延长请求只有同意或者拒绝，不能附带修改",
                                "an answer agrees or refuses, and carries nothing else"}};
}

Findings bid_is_not_changed_when_extended(ExtensionFacts const& facts) {
    auto const card = cards::bid_is_not_changed_when_extended();
    if (!facts.bids_changed) return silent(card);
    return verdict(card, !*facts.bids_changed, "/bidsChanged");
}

} // namespace haihe::law
