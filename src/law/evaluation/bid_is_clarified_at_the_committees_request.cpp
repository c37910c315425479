#include "law/evaluation/bid_is_clarified_at_the_committees_request.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::bid_is_clarified_at_the_committees_request() {
    return {.rule = "bid_is_clarified_at_the_committees_request",
            .sentence = {"投标文件的澄清由评标委员会提出要求，不接受投标人主动提出的澄清。",
                         "A bid is clarified only where the committee asks; none may be volunteered."},
            .editions = {tendering_law("第三十九条")},
            .besides = {implementing_regulation("第五十二条")},
            .also_named = {"clarification_was_asked"}};
}

Findings bid_is_clarified_at_the_committees_request(EvaluationFacts const& facts) {
    auto const card = cards::bid_is_clarified_at_the_committees_request();
    if (facts.asked.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(facts.asked, [](AskedOfABid const& one) { return !one.by_the_committee; });
    if (wrong == facts.asked.end()) return verdict(card, true, "");
    return verdict(card, false, "/asked/" + std::to_string(wrong - facts.asked.begin()));
}

} // namespace haihe::law
