#include "law/complaints/decided_complaint_is_not_taken_again.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::decided_complaint_is_not_taken_again() {
    return {.rule = "decided_complaint_is_not_taken_again",
            .sentence = {"已经作出处理决定且没有新证据的投诉，不予受理。",
                         "A complaint that was decided, with nothing new, is not accepted."},
            .editions = {complaint_measures("第十二条")},
            .source = Source::known,
            .waits_for = {"投诉处理", "complaints"}};
}

Findings decided_complaint_is_not_taken_again(ComplaintFacts const& facts) {
    auto const card = cards::decided_complaint_is_not_taken_again();
    if (!facts.filed_at) return silent(card);
    return verdict(card, !facts.accepted || !facts.already_decided, "/accepted");
}

} // namespace haihe::law
