#include "law/bans/ban_for_breach_is_2_to_5_years.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kMonthsMin = 24;
constexpr std::int64_t kMonthsMax = 60;

} // namespace

Card cards::ban_for_breach_is_2_to_5_years() {
    return {.rule = "ban_for_breach_is_2_to_5_years",
            .sentence = {"不履行与招标人订立的合同情节严重的，取消2至5年的投标资格。",
                         "A serious breach of contract: 2 to 5 years."},
            .editions = {tendering_law("第六十条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings ban_for_breach_is_2_to_5_years(SanctionFacts const& facts) {
    auto const card = cards::ban_for_breach_is_2_to_5_years();
    if (!facts.compulsory) return not_compulsory(card);
    if (facts.ground != "breach" || !facts.months) return silent(card);
    return verdict(card, kMonthsMin <= *facts.months && *facts.months <= kMonthsMax, "/months",
                   {{"given", std::to_string(*facts.months)}});
}

} // namespace haihe::law
