#include "law/numbers/everybody_is_asked_to_extend.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::everybody_is_asked_to_extend() {
    return {.rule = "everybody_is_asked_to_extend",
            .sentence = {"出现特殊情况需要延长投标有效期的，以书面形式通知所有投标人。",
                         "When the validity of bids is to be extended all bidders are asked."},
            .editions = {works_tender_measures("第二十九条")},
            .besides = {evaluation_committee_rules("第四十条")},
            .source = Source::known,
            .also_named = {"all_in_the_running_are_asked"}};
}

Findings everybody_is_asked_to_extend(AwardingFacts const& facts) {
    auto const card = cards::everybody_is_asked_to_extend();
    if (!facts.validity_eaten_up || !*facts.validity_eaten_up) return silent(card);
    return verdict(card, facts.asked_to_extend == facts.bidders, "/askedToExtend",
                   {{"bidders", std::to_string(facts.bidders)}, {"given", std::to_string(facts.asked_to_extend)}});
}

} // namespace haihe::law
