#include "law/standing/second_failure_may_end_tendering.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::second_failure_may_end_tendering() {
    return {
        .rule = "second_failure_may_end_tendering",
        .sentence =
            {"重新招标后投标人仍少于3个的，属于审批、核准项目的报原部门批准后可以不再招标，其他的由招标人自行决定。",
             "After a second failure an approved project goes on without a tender with the approving department's "
             "consent, any other by the tenderee's decision."},
        .editions = {works_tender_measures("第三十八条")},
        .besides = {survey_and_design_tender_measures("第四十九条"), goods_tender_measures("第三十四条")},
        .source = Source::known,
        .waits_for = {"重新招标", "tenders held again"}};
}

Findings second_failure_may_end_tendering(ProjectFacts const& facts) {
    auto const card = cards::second_failure_may_end_tendering();
    if (!facts.given_without_tender) return silent(card);
    return verdict(card, facts.failures >= 2 && (!facts.needs_approval || facts.released_by_approver), "/failures",
                   {{"given", std::to_string(facts.failures)}});
}

} // namespace haihe::law
