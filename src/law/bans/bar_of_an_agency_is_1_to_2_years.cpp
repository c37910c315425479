#include "law/bans/bar_of_an_agency_is_1_to_2_years.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kMonthsMin = 12;
constexpr std::int64_t kMonthsMax = 24;

} // namespace

Card cards::bar_of_an_agency_is_1_to_2_years() {
    return {.rule = "bar_of_an_agency_is_1_to_2_years",
            .sentence = {"招标代理机构泄密、串通情节严重的，禁止1至2年内代理依法必须招标的项目。",
                         "A serious breach by an agency: barred from handling for 1 to 2 years."},
            .editions = {agency_liability_2017("第五十条")},
            .besides = {implementing_regulation("第六十五条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings bar_of_an_agency_is_1_to_2_years(SanctionFacts const& facts) {
    auto const card = cards::bar_of_an_agency_is_1_to_2_years();
    if (!facts.compulsory) return not_compulsory(card);
    if (facts.ground != "agency" || !facts.months) return silent(card);
    return verdict(card, kMonthsMin <= *facts.months && *facts.months <= kMonthsMax, "/months",
                   {{"given", std::to_string(*facts.months)}});
}

} // namespace haihe::law
