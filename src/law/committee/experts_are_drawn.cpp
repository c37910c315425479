#include "law/committee/experts_are_drawn.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::experts_are_drawn() {
    return {.rule = "experts_are_drawn",
            .sentence = {"依法必须招标项目的评标专家从专家库中随机抽取，任何单位和个人不得指定。",
                         "Experts of a compulsory tender are drawn at random from the pool; nobody names them."},
            .editions = {tendering_law("第三十七条")},
            .besides = {implementing_regulation("第四十六条")},
            .also_named = {"seats_are_drawn_once"}};
}

Findings experts_are_drawn(CommitteeFacts const& facts) {
    auto const card = cards::experts_are_drawn();
    if (!facts.compulsory) return not_compulsory(card);
    if (facts.members.empty() || !facts.special_because.empty()) return silent(card);
    auto const named =
        std::ranges::find_if(facts.members, [](MemberFacts const& member) { return member.expert && !member.drawn; });
    if (named == facts.members.end()) return verdict(card, true, "");
    return verdict(card, false, "/members/" + std::to_string(named - facts.members.begin()),
                   {{"person", named->person}});
}

} // namespace haihe::law
