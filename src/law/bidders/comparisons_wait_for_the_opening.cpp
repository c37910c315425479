#include "law/bidders/comparisons_wait_for_the_opening.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::comparisons_wait_for_the_opening() {
    return {
        .rule = "comparisons_wait_for_the_opening",
        .sentence = {"需要比较各投标人的情形，开标后才能判断；接收投标时只看该投标人自身，以免泄露已有谁投标。",
                     "What compares bidders is judged after the opening: at the door only facts about the bidder "
                     "itself count, lest the answer tell who has bid."},
        .editions = {tendering_law("第二十二条")},
        .besides = {implementing_regulation("第三十四条"), implementing_regulation("第三十七条")},
        .use = Use::prevent,
        .by_construction = {"接收投标的判断不读取其他投标", "what decides on a bid at the door reads no other bid"}};
}

Findings comparisons_wait_for_the_opening(DoorFacts const& facts) {
    auto const card = cards::comparisons_wait_for_the_opening();
    if (!facts.arrived_at) return silent(card);
    return verdict(card, facts.comparisons.empty(), "/comparisons");
}

} // namespace haihe::law
