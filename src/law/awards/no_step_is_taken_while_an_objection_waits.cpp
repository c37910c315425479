#include "law/awards/no_step_is_taken_while_an_objection_waits.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::no_step_is_taken_while_an_objection_waits() {
    return {.rule = "no_step_is_taken_while_an_objection_waits",
            .sentence = {"异议答复前，暂停招标投标活动，不得继续进行。",
                         "While an objection waits for its answer the procedure does not go on."},
            .editions = {implementing_regulation("第二十二条")},
            .besides = {implementing_regulation("第五十四条"), implementing_regulation("第七十七条")},
            .also_named = {"objections_are_answered", "award_waits_for_objections", "tender_is_not_held",
                           "reevaluation_has_its_ground"}};
}

Findings no_step_is_taken_while_an_objection_waits(AwardingFacts const& facts) {
    auto const card = cards::no_step_is_taken_while_an_objection_waits();
    if (facts.steps.empty()) return silent(card);
    for (auto const& pause : facts.objections)
        for (std::size_t i = 0; i < facts.steps.size(); ++i)
            if (pause.from <= facts.steps[i].at && (!pause.until || facts.steps[i].at < *pause.until))
                return verdict(card, false, "/steps/" + std::to_string(i), {{"step", facts.steps[i].step}});
    return verdict(card, true, "");
}

} // namespace haihe::law
