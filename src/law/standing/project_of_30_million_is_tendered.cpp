#include "law/standing/project_of_30_million_is_tendered.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr auto kTotal = kernel::yuan(30'000'000);

} // namespace

Card cards::project_of_30_million_is_tendered() {
    return {
        .rule = "project_of_30_million_is_tendered",
        .sentence = {"单项合同低于标准但项目总投资3000万元以上的，必须招标（2018年6月1日前）。",
                     "Before June 2018: a project of CNY 30,000,000 or more is tendered, however small its contracts."},
        .editions = {compulsory_tender_rules_2000("第七条")},
        .source = Source::known,
        .waits_for = {"项目资金构成", "the make-up of a project's money"}};
}

Findings project_of_30_million_is_tendered(ProjectFacts const& facts) {
    auto const card = cards::project_of_30_million_is_tendered();
    if (!facts.investment || !facts.in_scope) return silent(card);
    return verdict(card, !*facts.in_scope || facts.investment->fen < kTotal.fen || facts.compulsory, "/investment",
                   {{"givenFen", std::to_string(facts.investment->fen)}});
}

} // namespace haihe::law
