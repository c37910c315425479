#include "law/standing/exemption_has_its_ground.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace haihe::law {

Card cards::exemption_has_its_ground() {
    return {.rule = "exemption_has_its_ground",
            .sentence = {"不招标须有法定情形：涉密抢险扶贫、专利或者专有技术、自行建设、特许经营、原中标人追加等。",
                         "Going without a tender has a ground of the law: secrecy, rescue, relief; patents; own "
                         "capacity; a concession; additions by the former winner."},
            .editions = {tendering_law("第六十六条")},
            .besides = {implementing_regulation("第九条")},
            .waits_for = {"不招标的认定", "exemptions"}};
}

Findings exemption_has_its_ground(ProjectFacts const& facts) {
    auto const card = cards::exemption_has_its_ground();
    if (!facts.in_scope || facts.tendered) return silent(card);
    constexpr std::array<std::string_view, 9> kGrounds{
        "state_secrets", "rescue",     "poverty_relief_work",    "patent",
        "own_capacity",  "concession", "addition_by_the_winner", "other_by_the_state",
        "second_failure"};
    return verdict(card, !*facts.in_scope || std::ranges::find(kGrounds, facts.exemption) != kGrounds.end(),
                   "/exemption", {{"given", facts.exemption}});
}

} // namespace haihe::law
