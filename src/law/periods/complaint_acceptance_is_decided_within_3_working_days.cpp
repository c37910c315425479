#include "law/periods/complaint_acceptance_is_decided_within_3_working_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 3;

} // namespace

Card cards::complaint_acceptance_is_decided_within_3_working_days() {
    return {.rule = "complaint_acceptance_is_decided_within_3_working_days",
            .sentence = {"自收到投诉之日起3个工作日内决定是否受理。",
                         "Whether a complaint is accepted is decided within 3 working days of its receipt."},
            .editions = {implementing_regulation("第六十一条")},
            .use = Use::detect,
            .waits_for = {"投诉处理", "complaints"}};
}

Findings complaint_acceptance_is_decided_within_3_working_days(ComplaintFacts const& facts,
                                                               kernel::LegalCalendar const& calendar) {
    auto const card = cards::complaint_acceptance_is_decided_within_3_working_days();
    if (!facts.filed_at) return silent(card);
    return {judge_due_in_working_days({std::string(card.rule),
                                       card.editions.front(),
                                       {"是否受理投诉应在3个工作日内决定（当日不计）",
                                        "Acceptance is decided within 3 working days, that day not counted"},
                                       *facts.filed_at,
                                       kDays,
                                       facts.acceptance_decided_at,
                                       "/acceptanceDecidedAt"},
                                      facts.now, calendar)};
}

} // namespace haihe::law
