#include "law/periods/objections_are_answered_on_the_spot.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::objections_are_answered_on_the_spot() {
    return {.rule = "objections_are_answered_on_the_spot",
            .sentence = {"对开标的异议当场提出，当场答复，并制作记录。",
                         "An objection to the opening is raised and answered on the spot, and recorded."},
            .editions = {implementing_regulation("第四十四条")}};
}

Findings objections_are_answered_on_the_spot(OpeningFacts const& facts) {
    auto const card = cards::objections_are_answered_on_the_spot();
    return verdict(card, facts.objections_answered_on_the_spot, "/objectionsAnsweredOnTheSpot");
}

} // namespace haihe::law
