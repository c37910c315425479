#include "law/periods/objection_is_answered_within_3_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"

namespace haihe::law {

Card cards::objection_is_answered_within_3_days() {
    return {.rule = "objection_is_answered_within_3_days",
            .sentence = {"自收到异议之日起3日内答复。", "An objection is answered within 3 days."},
            .editions = {implementing_regulation("第二十二条")},
            .besides = {implementing_regulation("第五十四条")},
            .use = Use::detect};
}

Findings objection_is_answered_within_3_days(TenderFacts const& facts, kernel::LegalCalendar const& calendar) {
    constexpr auto kRule = "objection_is_answered_within_3_days";
    constexpr std::int32_t kDays = 3;
    Findings findings;
    for (std::size_t i = 0; i < facts.objections.size(); ++i) {
        auto const& objection = facts.objections[i];
        bool const to_result = objection.against == "result";
        if (to_result && !facts.compulsory) continue;
        auto const number = std::to_string(objection.number);
        findings.push_back(judge_due({kRule,
                                      implementing_regulation(to_result ? "第五十四条" : "第二十二条"),
                                      {"第" + number + "号异议应自收到之日起3日内答复（当日不计）",
                                       "Objection " + number + " is answered within 3 days, that day not counted"},
                                      objection.raised_at,
                                      kDays,
                                      objection.answered_at,
                                      "/objections/" + std::to_string(i) + "/answeredAt"},
                                     facts.now, calendar));
    }
    if (findings.empty())
        return {
            not_applicable(kRule, implementing_regulation("第二十二条"),
                           {"没有法定期限内应当答复的异议。", "There is no objection that the law sets a time for."})};
    return findings;
}

} // namespace haihe::law
