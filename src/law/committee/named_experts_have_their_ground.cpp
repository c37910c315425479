#include "law/committee/named_experts_have_their_ground.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace haihe::law {

Card cards::named_experts_have_their_ground() {
    return {.rule = "named_experts_have_their_ground",
            .sentence = {"技术复杂、专业性强或者国家有特殊要求的项目，才可以由招标人直接确定专家，并载明理由。",
                         "The tenderee names experts only where the tender is technically complex, highly specialised "
                         "or specially required by the state, and says so."},
            .editions = {tendering_law("第三十七条")},
            .besides = {implementing_regulation("第四十七条")}};
}

Findings named_experts_have_their_ground(CommitteeFacts const& facts) {
    auto const card = cards::named_experts_have_their_ground();
    if (facts.special_because.empty()) return silent(card);
    constexpr std::array<std::string_view, 3> kGrounds{"technically_complex", "highly_specialised",
                                                       "special_state_requirements"};
    return verdict(card, std::ranges::find(kGrounds, facts.special_because) != kGrounds.end(), "/specialBecause",
                   {{"given", facts.special_because}});
}

} // namespace haihe::law
