#include "law/periods/candidates_are_posted_at_least_3_days.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

namespace haihe::law {

Card cards::candidates_are_posted_at_least_3_days() {
    return {.rule = "candidates_are_posted_at_least_3_days",
            .sentence = {"中标候选人公示期不少于3日。", "The candidates are posted for at least 3 days."},
            .editions = {implementing_regulation("第五十四条")}};
}

Findings candidates_are_posted_at_least_3_days(TenderFacts const& facts) {
    constexpr auto kRule = "candidates_are_posted_at_least_3_days";
    constexpr std::int32_t kPostedDaysMin = 3;
    auto const citation = implementing_regulation("第五十四条");
    if (!facts.compulsory)
        return {not_applicable(kRule, citation, {"不属于依法必须招标的项目。", "The tender is not compulsory."})};
    Findings findings;
    for (std::size_t i = 0; i < facts.awards.size(); ++i) {
        auto const& award = facts.awards[i];
        if (!award.posted_at || !award.posted_until) continue;
        auto const earliest = earliest_date_after(*award.posted_at, kPostedDaysMin);
        kernel::Text const computation{"标段" + award.lot + "的公示期不少于3日（公示当日不计），最早于" +
                                           earliest.to_string() + " 24时届满。",
                                       "The candidates of lot " + award.lot +
                                           " are posted for at least 3 days, the day of posting not counted: until " +
                                           earliest.to_string() + " 24:00 at the earliest."};
        if (*award.posted_until >= earliest.ends_at())
            findings.push_back(running_until(*award.posted_until, facts.now, kept(kRule, citation, computation)));
        else
            findings.push_back(
                broken(kRule, citation, computation, "/awards/" + std::to_string(i) + "/postedUntil",
                       {{"earliest", earliest.ends_at().to_string()}, {"given", award.posted_until->to_string()}}));
    }
    if (findings.empty())
        return {not_applicable(kRule, citation, {"还没有公示中标候选人。", "No candidates are posted yet."})};
    return findings;
}

} // namespace haihe::law
