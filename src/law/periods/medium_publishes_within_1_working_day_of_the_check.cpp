#include "law/periods/medium_publishes_within_1_working_day_of_the_check.hpp"

#include "law/orders.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 1;

} // namespace

Card cards::medium_publishes_within_1_working_day_of_the_check() {
    return {
        .rule = "medium_publishes_within_1_working_day_of_the_check",
        .sentence = {"核验通过的，媒介在1个工作日内发布。", "A medium publishes within 1 working day of the check."},
        .editions = {publication_measures("第十一条")},
        .use = Use::detect,
        .source = Source::known,
        .waits_for = {"公告媒介对接", "media connections"}};
}

Findings medium_publishes_within_1_working_day_of_the_check(MediumFacts const& facts,
                                                            kernel::LegalCalendar const& calendar) {
    auto const card = cards::medium_publishes_within_1_working_day_of_the_check();
    if (!facts.given_at || !facts.checked_at) return silent(card);
    return {judge_due_in_working_days({std::string(card.rule),
                                       card.editions.front(),
                                       {"核验后应在1个工作日内发布（当日不计）",
                                        "It is published within 1 working day of the check, that day not counted"},
                                       *facts.checked_at,
                                       kDays,
                                       facts.published_at,
                                       "/publishedAt"},
                                      facts.now, calendar)};
}

} // namespace haihe::law
