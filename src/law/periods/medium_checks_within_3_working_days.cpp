#include "law/periods/medium_checks_within_3_working_days.hpp"

#include "law/orders.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 3;

} // namespace

Card cards::medium_checks_within_3_working_days() {
    return {.rule = "medium_checks_within_3_working_days",
            .sentence = {"以其他形式提供公告文本的，媒介自收到之日起3个工作日内核验。",
                         "A medium checks what it was given in another form within 3 working days."},
            .editions = {publication_measures("第十一条")},
            .use = Use::detect,
            .source = Source::known,
            .waits_for = {"公告媒介对接", "media connections"}};
}

Findings medium_checks_within_3_working_days(MediumFacts const& facts, kernel::LegalCalendar const& calendar) {
    auto const card = cards::medium_checks_within_3_working_days();
    if (!facts.given_at) return silent(card);
    return {judge_due_in_working_days(
        {std::string(card.rule),
         card.editions.front(),
         {"公告文本应在3个工作日内核验（当日不计）", "The text is checked within 3 working days, that day not counted"},
         *facts.given_at,
         kDays,
         facts.checked_at,
         "/checkedAt"},
        facts.now, calendar)};
}

} // namespace haihe::law
