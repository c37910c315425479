#include "law/complaints/complaint_before_a_court_is_not_taken.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::complaint_before_a_court_is_not_taken() {
    return {.rule = "complaint_before_a_court_is_not_taken",
            .sentence = {"已经进入行政复议或者行政诉讼程序的投诉，不予受理。",
                         "A complaint that is in reconsideration or before a court is not accepted."},
            .editions = {complaint_measures("第十二条")},
            .source = Source::known,
            .waits_for = {"投诉处理", "complaints"}};
}

Findings complaint_before_a_court_is_not_taken(ComplaintFacts const& facts) {
    auto const card = cards::complaint_before_a_court_is_not_taken();
    if (!facts.filed_at) return silent(card);
    return verdict(card, !facts.accepted || !facts.in_reconsideration_or_suit, "/accepted");
}

} // namespace haihe::law
