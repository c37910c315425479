#include "law/amounts/deposit_is_kept_only_on_a_lawful_ground.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace haihe::law {

Card cards::deposit_is_kept_only_on_a_lawful_ground() {
    return {.rule = "deposit_is_kept_only_on_a_lawful_ground",
            .sentence = {"只有投标截止后撤销投标、放弃中标或者不提交履约保证金的，招标人才可以不退还投标保证金。",
                         "A deposit is kept only from who revoked its bid after the deadline, gave up the award or "
                         "posted no bond."},
            .editions = {implementing_regulation("第三十五条")},
            .besides = {implementing_regulation("第七十四条")},
            .by_construction = {"除撤销、放弃中标、不提交履约保证金外，其余保证金均列为应退还",
                                "every other deposit is listed as owed"}};
}

Findings deposit_is_kept_only_on_a_lawful_ground(DepositFacts const& facts) {
    auto const card = cards::deposit_is_kept_only_on_a_lawful_ground();
    if (!facts.kept) return silent(card);
    constexpr std::array<std::string_view, 3> kGrounds{"revoked", "gave_up", "no_bond"};
    return verdict(card, !*facts.kept || std::ranges::find(kGrounds, facts.kept_because) != kGrounds.end(),
                   "/keptBecause", {{"given", facts.kept_because}});
}

} // namespace haihe::law
