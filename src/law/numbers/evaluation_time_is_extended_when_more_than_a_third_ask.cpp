#include "law/numbers/evaluation_time_is_extended_when_more_than_a_third_ask.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::evaluation_time_is_extended_when_more_than_a_third_ask() {
    return {
        .rule = "evaluation_time_is_extended_when_more_than_a_third_ask",
        .sentence = {"超过三分之一的评标委员会成员认为评标时间不够的，招标人应当适当延长。",
                     "The time of evaluation is extended when more than a third of the members think it too short."},
        .editions = {implementing_regulation("第四十八条")},
        .waits_for = {"评标时间", "the time of evaluation"}};
}

Findings evaluation_time_is_extended_when_more_than_a_third_ask(EvaluationFacts const& facts) {
    auto const card = cards::evaluation_time_is_extended_when_more_than_a_third_ask();
    if (!facts.ask_for_more_time) return silent(card);
    return verdict(card, *facts.ask_for_more_time * 3 <= facts.members || facts.time_extended, "/timeExtended",
                   {{"ask", std::to_string(*facts.ask_for_more_time)}, {"members", std::to_string(facts.members)}});
}

} // namespace haihe::law
