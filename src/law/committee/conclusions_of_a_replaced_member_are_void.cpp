#include "law/committee/conclusions_of_a_replaced_member_are_void.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::conclusions_of_a_replaced_member_are_void() {
    return {.rule = "conclusions_of_a_replaced_member_are_void",
            .sentence = {"被更换的评标委员会成员作出的评审结论无效，由更换后的成员重新评审。",
                         "What a replaced member concluded is void and done again."},
            .editions = {implementing_regulation("第四十八条")},
            .also_named = {"sheet_is_handed_in_once", "member_has_not_stood_aside"}};
}

Findings conclusions_of_a_replaced_member_are_void(CommitteeFacts const& facts) {
    auto const card = cards::conclusions_of_a_replaced_member_are_void();
    if (facts.members.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(
        facts.members, [](MemberFacts const& member) { return member.replaced && member.conclusions_stand; });
    if (wrong == facts.members.end()) return verdict(card, true, "");
    return verdict(card, false, "/members/" + std::to_string(wrong - facts.members.begin()),
                   {{"person", wrong->person}});
}

} // namespace haihe::law
