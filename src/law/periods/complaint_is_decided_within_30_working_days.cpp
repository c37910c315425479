#include "law/periods/complaint_is_decided_within_30_working_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 30;

} // namespace

Card cards::complaint_is_decided_within_30_working_days() {
    return {.rule = "complaint_is_decided_within_30_working_days",
            .sentence = {"自受理投诉之日起30个工作日内作出书面处理决定；检验、检测、鉴定、专家评审所需时间不计算在内。",
                         "An accepted complaint is decided in writing within 30 working days; inspection, tests, "
                         "appraisal and expert review do not count."},
            .editions = {implementing_regulation("第六十一条")},
            .use = Use::detect,
            .waits_for = {"投诉处理", "complaints"}};
}

Findings complaint_is_decided_within_30_working_days(ComplaintFacts const& facts,
                                                     kernel::LegalCalendar const& calendar) {
    auto const card = cards::complaint_is_decided_within_30_working_days();
    if (!facts.accepted || !facts.acceptance_decided_at) return silent(card);
    return {judge_due_in_working_days({std::string(card.rule),
                                       card.editions.front(),
                                       {"投诉应在受理后30个工作日内作出处理决定（当日及检验鉴定时间不计）",
                                        "The complaint is decided within 30 working days of its acceptance, that day "
                                        "and the time of tests not counted"},
                                       *facts.acceptance_decided_at,
                                       kDays + static_cast<std::int32_t>(facts.days_not_counted),
                                       facts.decided_at,
                                       "/decidedAt"},
                                      facts.now, calendar)};
}

} // namespace haihe::law
