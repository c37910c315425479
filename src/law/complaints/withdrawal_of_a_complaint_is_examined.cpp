#include "law/complaints/withdrawal_of_a_complaint_is_examined.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::withdrawal_of_a_complaint_is_examined() {
    return {.rule = "withdrawal_of_a_complaint_is_examined",
            .sentence = {"投诉人撤回投诉的，由行政监督部门审查决定是否准许。",
                         "Whether a complaint may be withdrawn is examined by the department."},
            .editions = {complaint_measures("第十九条")},
            .source = Source::known,
            .waits_for = {"投诉处理", "complaints"}};
}

Findings withdrawal_of_a_complaint_is_examined(ComplaintFacts const& facts) {
    auto const card = cards::withdrawal_of_a_complaint_is_examined();
    return verdict(card, facts.withdrawal_examined, "/withdrawalExamined");
}

} // namespace haihe::law
