#include "law/awards/award_is_not_gone_back_on.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::award_is_not_gone_back_on() {
    return {.rule = "award_is_not_gone_back_on",
            .sentence = {"中标通知书发出后，招标人不得改变中标结果，中标人不得放弃中标项目。",
                         "After the award notice neither side goes back."},
            .editions = {tendering_law("第四十五条")},
            .besides = {implementing_regulation("第七十三条"), implementing_regulation("第七十四条")},
            .also_named = {"termination_precedes_the_award", "winner_has_not_given_up"}};
}

Findings award_is_not_gone_back_on(AwardingFacts const& facts) {
    auto const card = cards::award_is_not_gone_back_on();
    if (!facts.gone_back_on) return silent(card);
    return verdict(card, !*facts.gone_back_on, "/goneBackOn");
}

} // namespace haihe::law
