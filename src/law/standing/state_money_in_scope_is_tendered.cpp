#include "law/standing/state_money_in_scope_is_tendered.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr auto kBudget = kernel::yuan(2'000'000);

} // namespace

Card cards::state_money_in_scope_is_tendered() {
    return {.rule = "state_money_in_scope_is_tendered",
            .sentence =
                {"预算资金200万元以上且占投资额10%以上的项目，或者国有企业资金占控股地位的项目，属于应当招标的范围。",
                 "A project with CNY 2,000,000 or more of budget money that are 10 % or more of its investment, or "
                 "controlled by state enterprise money, is in the scope."},
            .editions = {compulsory_tender_rules_2018("第二条")},
            .waits_for = {"项目资金构成", "the make-up of a project's money"}};
}

Findings state_money_in_scope_is_tendered(ProjectFacts const& facts) {
    auto const card = cards::state_money_in_scope_is_tendered();
    if (!facts.budget || !facts.investment || !facts.in_scope) return silent(card);
    bool const by_budget = facts.budget->fen >= kBudget.fen && facts.budget->fen * 10 >= facts.investment->fen;
    return verdict(
        card, *facts.in_scope || !(by_budget || facts.state_enterprise_controls), "/inScope",
        {{"budgetFen", std::to_string(facts.budget->fen)}, {"investmentFen", std::to_string(facts.investment->fen)}});
}

} // namespace haihe::law
