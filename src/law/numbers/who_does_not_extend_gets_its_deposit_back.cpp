#include "law/numbers/who_does_not_extend_gets_its_deposit_back.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::who_does_not_extend_gets_its_deposit_back() {
    return {.rule = "who_does_not_extend_gets_its_deposit_back",
            .sentence = {"拒绝延长投标有效期的投标人，其投标失效，投标保证金退还。",
                         "Who does not agree to extend leaves, and its deposit goes back."},
            .editions = {works_tender_measures("第二十九条")},
            .besides = {evaluation_committee_rules("第四十条")},
            .source = Source::known,
            .by_construction = {"拒绝延长的投标人的保证金列为应退还",
                                "the deposit of who does not agree is listed as owed"}};
}

Findings who_does_not_extend_gets_its_deposit_back(ExtensionFacts const& facts) {
    auto const card = cards::who_does_not_extend_gets_its_deposit_back();
    return verdict(card, facts.deposits_went_back, "/depositsWentBack");
}

} // namespace haihe::law
