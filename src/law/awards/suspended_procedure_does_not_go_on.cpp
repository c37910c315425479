#include "law/awards/suspended_procedure_does_not_go_on.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::suspended_procedure_does_not_go_on() {
    return {.rule = "suspended_procedure_does_not_go_on",
            .sentence = {"行政监督部门责令暂停招标投标活动的，暂停期间不得继续进行。",
                         "A procedure that a department suspended does not go on."},
            .editions = {implementing_regulation("第六十二条")},
            .also_named = {"tender_is_not_held"}};
}

Findings suspended_procedure_does_not_go_on(AwardingFacts const& facts) {
    auto const card = cards::suspended_procedure_does_not_go_on();
    if (facts.steps.empty()) return silent(card);
    for (auto const& pause : facts.orders)
        for (std::size_t i = 0; i < facts.steps.size(); ++i)
            if (pause.from <= facts.steps[i].at && (!pause.until || facts.steps[i].at < *pause.until))
                return verdict(card, false, "/steps/" + std::to_string(i), {{"step", facts.steps[i].step}});
    return verdict(card, true, "");
}

} // namespace haihe::law
