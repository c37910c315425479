#include "law/collusion/bidders_do_not_act_jointly.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bidders_do_not_act_jointly() {
    return {.rule = "bidders_do_not_act_jointly",
            .sentence = {"投标人之间不得协商报价、约定中标人、约定放弃投标、按组织要求协同投标或者采取其他联合行动。",
                         "Bidders do not agree on prices, on the winner, on giving up, nor act jointly for a group."},
            .editions = {implementing_regulation("第三十九条")},
            .besides = {tendering_law("第三十二条")},
            .use = Use::detect,
            .waits_for = {"案件查处", "cases of departments"}};
}

Findings bidders_do_not_act_jointly(BidsFacts const& facts) {
    auto const card = cards::bidders_do_not_act_jointly();
    if (!facts.joint_action) return silent(card);
    return verdict(card, !*facts.joint_action, "/jointAction");
}

} // namespace haihe::law
