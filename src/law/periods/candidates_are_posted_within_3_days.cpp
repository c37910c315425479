#include "law/periods/candidates_are_posted_within_3_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"

namespace haihe::law {

Card cards::candidates_are_posted_within_3_days() {
    return {.rule = "candidates_are_posted_within_3_days",
            .sentence = {"收到评标报告之日起3日内公示中标候选人。",
                         "The candidates are posted within 3 days of the report."},
            .editions = {implementing_regulation("第五十四条")},
            .use = Use::detect};
}

Findings candidates_are_posted_within_3_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar) {
    constexpr auto kRule = "candidates_are_posted_within_3_days";
    constexpr std::int32_t kDays = 3;
    auto const citation = implementing_regulation("第五十四条");
    if (!facts.compulsory)
        return {not_applicable(kRule, citation, {"不属于依法必须招标的项目。", "The tender is not compulsory."})};
    Findings findings;
    for (std::size_t i = 0; i < facts.awards.size(); ++i) {
        auto const& award = facts.awards[i];
        if (!award.reported_at) continue;
        findings.push_back(judge_due(
            {kRule,
             citation,
             {"标段" + award.lot + "的中标候选人应自收到评标报告之日起3日内公示（当日不计）",
              "The candidates of lot " + award.lot + " are posted within 3 days of the report, its day not counted"},
             *award.reported_at,
             kDays,
             award.posted_at,
             "/awards/" + std::to_string(i) + "/postedAt"},
            facts.now, calendar));
    }
    if (findings.empty())
        return {not_applicable(kRule, citation, {"还没有评标报告。", "There is no evaluation report yet."})};
    return findings;
}

} // namespace haihe::law
