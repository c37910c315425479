#include "law/complaints/who_handles_a_complaint_is_free_of_ties.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::who_handles_a_complaint_is_free_of_ties() {
    return {
        .rule = "who_handles_a_complaint_is_free_of_ties",
        .sentence = {"与投诉处理有利害关系的工作人员应当回避。", "Who handles a complaint has no ties to the parties."},
        .editions = {complaint_measures("第十三条")},
        .source = Source::known,
        .waits_for = {"投诉处理", "complaints"}};
}

Findings who_handles_a_complaint_is_free_of_ties(ComplaintFacts const& facts) {
    auto const card = cards::who_handles_a_complaint_is_free_of_ties();
    return verdict(card, facts.handler_is_free, "/handlerIsFree");
}

} // namespace haihe::law
