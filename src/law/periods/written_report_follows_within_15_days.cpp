#include "law/periods/written_report_follows_within_15_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"

namespace haihe::law {

Card cards::written_report_follows_within_15_days() {
    return {
        .rule = "written_report_follows_within_15_days",
        .sentence = {"依法必须招标的项目，自确定中标人之日起15日内向有关行政监督部门提交书面报告。",
                     "In a compulsory tender a written report goes to the department within 15 days of the winner."},
        .editions = {tendering_law("第四十七条")},
        .use = Use::detect};
}

Findings written_report_follows_within_15_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar) {
    constexpr auto kRule = "written_report_follows_within_15_days";
    constexpr std::int32_t kDays = 15;
    auto const citation = tendering_law("第四十七条");
    if (!facts.compulsory)
        return {not_applicable(kRule, citation, {"不属于依法必须招标的项目。", "The tender is not compulsory."})};
    Findings findings;
    for (std::size_t i = 0; i < facts.awards.size(); ++i) {
        auto const& award = facts.awards[i];
        if (!award.noticed_at || !award.written_report_is_known) continue;
        findings.push_back(judge_due(
            {kRule,
             citation,
             {"标段" + award.lot + "应自确定中标人之日起15日内提交书面报告（当日不计）",
              "The written report on lot " + award.lot + " follows within 15 days of the winner, that day not counted"},
             *award.noticed_at,
             kDays,
             award.written_report_at,
             "/awards/" + std::to_string(i) + "/writtenReportAt"},
            facts.now, calendar));
    }
    if (findings.empty())
        return {not_applicable(kRule, citation,
                               {"还没有确定中标人，或者书面报告情况未知。",
                                "There is no winner yet, or nothing is known of a written report."})};
    return findings;
}

} // namespace haihe::law
