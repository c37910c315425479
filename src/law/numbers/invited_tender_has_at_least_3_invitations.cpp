#include "law/numbers/invited_tender_has_at_least_3_invitations.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::invited_tender_has_at_least_3_invitations() {
    return {.rule = "invited_tender_has_at_least_3_invitations",
            .sentence = {"邀请招标向3个以上的单位发出投标邀请书。", "An invited tender has at least 3 invitations."},
            .editions = {tendering_law("第十七条")},
            .waits_for = {"邀请招标", "invited tenders"}};
}

Findings invited_tender_has_at_least_3_invitations(TenderFacts const& facts) {
    constexpr auto kRule = "invited_tender_has_at_least_3_invitations";
    constexpr std::int64_t kInvitationsMin = 3;
    auto const citation = tendering_law("第十七条");
    if (facts.method != "invited")
        return {not_applicable(kRule, citation, {"公开招标,不适用。", "An open tender: nobody is invited."})};
    kernel::Text const sentence{"邀请招标应向三个以上的单位发出投标邀请书。",
                                "An invited tender has at least three invitations."};
    if (facts.invitations >= kInvitationsMin) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/invitations", {{"given", std::to_string(facts.invitations)}})};
}

} // namespace haihe::law
