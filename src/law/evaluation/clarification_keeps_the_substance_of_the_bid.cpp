#include "law/evaluation/clarification_keeps_the_substance_of_the_bid.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::clarification_keeps_the_substance_of_the_bid() {
    return {.rule = "clarification_keeps_the_substance_of_the_bid",
            .sentence = {"澄清不得超出投标文件的范围或者改变其实质性内容。",
                         "A clarification neither goes beyond the bid nor changes its substance."},
            .editions = {tendering_law("第三十九条")},
            .besides = {implementing_regulation("第五十二条")},
            .also_named = {"bidder_has_agreed_to_the_price", "sheets_see_the_corrected_price"}};
}

Findings clarification_keeps_the_substance_of_the_bid(EvaluationFacts const& facts) {
    auto const card = cards::clarification_keeps_the_substance_of_the_bid();
    if (facts.asked.empty()) return silent(card);
    auto const wrong =
        std::ranges::find_if(facts.asked, [](AskedOfABid const& one) { return !one.keeps_the_substance; });
    if (wrong == facts.asked.end()) return verdict(card, true, "");
    return verdict(card, false, "/asked/" + std::to_string(wrong - facts.asked.begin()));
}

} // namespace haihe::law
