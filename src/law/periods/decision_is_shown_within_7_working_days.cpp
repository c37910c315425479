#include "law/periods/decision_is_shown_within_7_working_days.hpp"

#include "law/orders.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 7;

} // namespace

Card cards::decision_is_shown_within_7_working_days() {
    return {.rule = "decision_is_shown_within_7_working_days",
            .sentence = {"行政许可、行政处罚决定作出后7个工作日内上网公示。",
                         "A licence or a penalty is shown on-line within 7 working days of the decision."},
            .editions = {double_publication("")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings decision_is_shown_within_7_working_days(SanctionFacts const& facts, kernel::LegalCalendar const& calendar) {
    auto const card = cards::decision_is_shown_within_7_working_days();
    if (!facts.decided_on || !facts.shown_on) return silent(card);
    return {judge_due_in_working_days(
        {std::string(card.rule),
         card.editions.front(),
         {"决定应在7个工作日内公示（当日不计）", "The decision is shown within 7 working days, that day not counted"},
         facts.decided_on->begins_at(),
         kDays,
         facts.shown_on->begins_at(),
         "/shownOn"},
        facts.shown_on->begins_at(), calendar)};
}

} // namespace haihe::law
