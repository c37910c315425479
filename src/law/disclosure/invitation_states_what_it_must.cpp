#include "law/disclosure/invitation_states_what_it_must.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::invitation_states_what_it_must() {
    return {.rule = "invitation_states_what_it_must",
            .sentence = {"投标邀请书载明招标人名称地址、性质、数量、地点、时间和获取文件的办法。",
                         "An invitation states the tenderee and its address, nature, quantity, place, time and how to "
                         "get the documents."},
            .editions = {tendering_law("第十七条")},
            .besides = {tendering_law("第十六条")},
            .waits_for = {"投标邀请", "invitations"}};
}

Findings invitation_states_what_it_must(AnnouncementFacts const& facts) {
    auto const card = cards::invitation_states_what_it_must();
    if (!facts.invitation_lacks) return silent(card);
    if (facts.invitation_lacks->empty()) return verdict(card, true, "");
    return verdict(card, false, "/invitation/" + facts.invitation_lacks->front());
}

} // namespace haihe::law
