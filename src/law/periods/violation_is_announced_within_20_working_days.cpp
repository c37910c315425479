#include "law/periods/violation_is_announced_within_20_working_days.hpp"

#include "law/orders.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 20;

} // namespace

Card cards::violation_is_announced_within_20_working_days() {
    return {.rule = "violation_is_announced_within_20_working_days",
            .sentence = {"行政处理决定作出后20个工作日内公告违法行为记录。",
                         "A violation on record is announced within 20 working days of the decision."},
            .editions = {violation_record_measures("")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"处罚与信用", "sanctions and credit"}};
}

Findings violation_is_announced_within_20_working_days(SanctionFacts const& facts,
                                                       kernel::LegalCalendar const& calendar) {
    auto const card = cards::violation_is_announced_within_20_working_days();
    if (!facts.decided_on || !facts.announced_on) return silent(card);
    return {judge_due_in_working_days({std::string(card.rule),
                                       card.editions.front(),
                                       {"违法行为记录应在20个工作日内公告（当日不计）",
                                        "The record is announced within 20 working days, that day not counted"},
                                       facts.decided_on->begins_at(),
                                       kDays,
                                       facts.announced_on->begins_at(),
                                       "/announcedOn"},
                                      facts.announced_on->begins_at(), calendar)};
}

} // namespace haihe::law
