#include "law/complaints/first_to_receive_handles_the_complaint.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::first_to_receive_handles_the_complaint() {
    return {.rule = "first_to_receive_handles_the_complaint",
            .sentence = {"投诉人向两个以上有权受理的部门投诉的，由最先收到的部门处理。",
                         "Where two departments receive one complaint, the first to receive it handles it."},
            .editions = {implementing_regulation("第六十一条")},
            .waits_for = {"投诉处理", "complaints"}};
}

Findings first_to_receive_handles_the_complaint(ComplaintFacts const& facts) {
    auto const card = cards::first_to_receive_handles_the_complaint();
    if (facts.received_by.empty() || facts.handled_by.empty()) return silent(card);
    return verdict(card, facts.handled_by == facts.received_by.front(), "/handledBy",
                   {{"first", facts.received_by.front()}, {"given", facts.handled_by}});
}

} // namespace haihe::law
