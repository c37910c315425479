#include "law/evaluation/clarification_of_a_bid_is_in_writing.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::clarification_of_a_bid_is_in_writing() {
    return {.rule = "clarification_of_a_bid_is_in_writing",
            .sentence = {"澄清的要求和答复均以书面形式。", "A clarification is asked and answered in writing."},
            .editions = {tendering_law("第三十九条")},
            .besides = {implementing_regulation("第五十二条")},
            .also_named = {"question_says_something", "clarification_is_answered_once"}};
}

Findings clarification_of_a_bid_is_in_writing(EvaluationFacts const& facts) {
    auto const card = cards::clarification_of_a_bid_is_in_writing();
    if (facts.asked.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(facts.asked, [](AskedOfABid const& one) { return !one.in_writing; });
    if (wrong == facts.asked.end()) return verdict(card, true, "");
    return verdict(card, false, "/asked/" + std::to_string(wrong - facts.asked.begin()));
}

} // namespace haihe::law
