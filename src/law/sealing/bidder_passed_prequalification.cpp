#include "law/sealing/bidder_passed_prequalification.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::bidder_passed_prequalification() {
    return {.rule = "bidder_passed_prequalification",
            .sentence = {"未通过资格预审的申请人提交的投标文件，应当拒收。",
                         "A bid of an applicant that failed prequalification is refused."},
            .editions = {implementing_regulation("第三十六条")},
            .use = Use::prevent,
            .waits_for = {"资格预审", "prequalification"}};
}

Findings bidder_passed_prequalification(DoorFacts const& facts) {
    auto const card = cards::bidder_passed_prequalification();
    if (!facts.arrived_at) return silent(card);
    return verdict(card, facts.prequalified || !facts.accepted, "/accepted");
}

} // namespace haihe::law
