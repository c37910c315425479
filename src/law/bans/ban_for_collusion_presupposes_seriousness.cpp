#include "law/bans/ban_for_collusion_presupposes_seriousness.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr auto kLoss = kernel::yuan(300'000);

} // namespace

Card cards::ban_for_collusion_presupposes_seriousness() {
    return {
        .rule = "ban_for_collusion_presupposes_seriousness",
        .sentence = {"串通情节严重指行贿谋取中标、三年内二次以上串通、直接损失30万元以上或者其他严重情节。",
                     "Serious are bribery to win, a second collusion in 3 years, a loss of CNY 300,000, or the like."},
        .editions = {implementing_regulation("第六十七条")},
        .use = Use::detect,
        .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings ban_for_collusion_presupposes_seriousness(SanctionFacts const& facts) {
    auto const card = cards::ban_for_collusion_presupposes_seriousness();
    if (facts.ground != "collusion" || !facts.months) return silent(card);
    return verdict(card,
                   facts.bribed_to_win || facts.times_in_3_years >= 2 || facts.loss >= kLoss || facts.otherwise_serious,
                   "/ground");
}

} // namespace haihe::law
