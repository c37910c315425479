#include "law/complaints/fabricated_complaint_is_dismissed.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::fabricated_complaint_is_dismissed() {
    return {.rule = "fabricated_complaint_is_dismissed",
            .sentence = {"捏造事实、伪造材料或者以非法手段取得证明材料的投诉，予以驳回。",
                         "A complaint that is fabricated, forged or illegally evidenced is dismissed."},
            .editions = {implementing_regulation("第六十一条")},
            .waits_for = {"投诉处理", "complaints"}};
}

Findings fabricated_complaint_is_dismissed(ComplaintFacts const& facts) {
    auto const card = cards::fabricated_complaint_is_dismissed();
    if (!facts.fabricated || !facts.decided_at) return silent(card);
    return verdict(card, !*facts.fabricated || facts.outcome == "dismissed", "/outcome", {{"given", facts.outcome}});
}

} // namespace haihe::law
