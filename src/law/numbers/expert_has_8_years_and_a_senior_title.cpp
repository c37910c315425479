#include "law/numbers/expert_has_8_years_and_a_senior_title.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

namespace {

constexpr std::int64_t kYears = 8;

} // namespace

Card cards::expert_has_8_years_and_a_senior_title() {
    return {.rule = "expert_has_8_years_and_a_senior_title",
            .sentence = {"专家从事相关领域工作满8年并具有高级职称或者具有同等专业水平。",
                         "An expert has 8 years in the field and a senior title, or an equal level."},
            .editions = {tendering_law("第三十七条")},
            .waits_for = {"专家入库资格", "qualification of experts in the pool"}};
}

Findings expert_has_8_years_and_a_senior_title(CommitteeFacts const& facts) {
    auto const card = cards::expert_has_8_years_and_a_senior_title();
    if (facts.members.empty()) return silent(card);
    auto const unfit = std::ranges::find_if(facts.members, [](MemberFacts const& member) {
        return member.expert && !member.replaced && (member.years_in_the_field < kYears || !member.senior_title);
    });
    if (unfit == facts.members.end()) return verdict(card, true, "");
    return verdict(card, false, "/members/" + std::to_string(unfit - facts.members.begin()),
                   {{"person", unfit->person}});
}

} // namespace haihe::law
