#include "law/committee/member_does_not_supervise_the_tender.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::member_does_not_supervise_the_tender() {
    return {.rule = "member_does_not_supervise_the_tender",
            .sentence = {"行政监督部门的工作人员不得担任本部门负责监督项目的评标委员会成员。",
                         "Staff of the department that supervises a tender do not sit on its committee."},
            .editions = {implementing_regulation("第四十六条")}};
}

Findings member_does_not_supervise_the_tender(CommitteeFacts const& facts) {
    auto const card = cards::member_does_not_supervise_the_tender();
    if (facts.members.empty()) return silent(card);
    auto const wrong = std::ranges::find_if(
        facts.members, [](MemberFacts const& member) { return !member.replaced && member.supervises_the_tender; });
    if (wrong == facts.members.end()) return verdict(card, true, "");
    return verdict(card, false, "/members/" + std::to_string(wrong - facts.members.begin()),
                   {{"person", wrong->person}});
}

} // namespace haihe::law
