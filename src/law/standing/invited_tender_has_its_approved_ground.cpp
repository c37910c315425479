#include "law/standing/invited_tender_has_its_approved_ground.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::invited_tender_has_its_approved_ground() {
    return {
        .rule = "invited_tender_has_its_approved_ground",
        .sentence =
            {"国有资金主导的依法必须招标项目应当公开招标；潜在投标人少或者公开招标费用过大并经认定的，才可以邀请招标。",
             "Where state funds lead a compulsory tender is open; it is by invitation only where few could bid or an "
             "open tender costs too much, and that was recognised."},
        .editions = {tendering_law("第十一条")},
        .besides = {implementing_regulation("第八条")},
        .waits_for = {"邀请招标的认定", "approval of invitations"}};
}

Findings invited_tender_has_its_approved_ground(ProjectFacts const& facts) {
    auto const card = cards::invited_tender_has_its_approved_ground();
    if (!facts.compulsory) return not_compulsory(card);
    if (!facts.state_funds_lead || facts.method != "invited") return silent(card);
    bool const has_ground =
        facts.invitation_ground == "few_bidders" || facts.invitation_ground == "cost_of_open_tender";
    return verdict(card, has_ground && facts.invitation_approved, "/invitationGround",
                   {{"given", facts.invitation_ground}});
}

} // namespace haihe::law
