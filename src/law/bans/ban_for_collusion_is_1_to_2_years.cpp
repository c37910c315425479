#include "law/bans/ban_for_collusion_is_1_to_2_years.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kMonthsMin = 12;
constexpr std::int64_t kMonthsMax = 24;

} // namespace

Card cards::ban_for_collusion_is_1_to_2_years() {
    return {.rule = "ban_for_collusion_is_1_to_2_years",
            .sentence = {"串通投标、行贿谋取中标情节严重的，取消1至2年参加依法必须招标项目的投标资格。",
                         "Serious collusion or bribery: 1 to 2 years."},
            .editions = {tendering_law("第五十三条")},
            .besides = {implementing_regulation("第六十七条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings ban_for_collusion_is_1_to_2_years(SanctionFacts const& facts) {
    auto const card = cards::ban_for_collusion_is_1_to_2_years();
    if (!facts.compulsory) return not_compulsory(card);
    if (facts.ground != "collusion" || !facts.months) return silent(card);
    return verdict(card, kMonthsMin <= *facts.months && *facts.months <= kMonthsMax, "/months",
                   {{"given", std::to_string(*facts.months)}});
}

} // namespace haihe::law
