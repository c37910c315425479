#include "law/bans/ban_for_fraud_is_1_to_3_years.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int64_t kMonthsMin = 12;
constexpr std::int64_t kMonthsMax = 36;

} // namespace

Card cards::ban_for_fraud_is_1_to_3_years() {
    return {.rule = "ban_for_fraud_is_1_to_3_years",
            .sentence = {"借用名义、弄虚作假骗取中标情节严重的，取消1至3年的投标资格。",
                         "Serious fraud or a borrowed name: 1 to 3 years."},
            .editions = {tendering_law("第五十四条")},
            .besides = {implementing_regulation("第六十八条")},
            .use = Use::detect,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings ban_for_fraud_is_1_to_3_years(SanctionFacts const& facts) {
    auto const card = cards::ban_for_fraud_is_1_to_3_years();
    if (!facts.compulsory) return not_compulsory(card);
    if (facts.ground != "fraud" || !facts.months) return silent(card);
    return verdict(card, kMonthsMin <= *facts.months && *facts.months <= kMonthsMax, "/months",
                   {{"given", std::to_string(*facts.months)}});
}

} // namespace haihe::law
