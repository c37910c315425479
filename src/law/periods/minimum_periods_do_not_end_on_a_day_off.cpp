#include "law/periods/minimum_periods_do_not_end_on_a_day_off.hpp"

#include "law/acts.hpp"
#include "law/periods/minimum_period.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::minimum_periods_do_not_end_on_a_day_off() {
    return {.rule = "minimum_periods_do_not_end_on_a_day_off",
            .sentence = {"法定最短期间的最后一日是法定休假日的，顺延至休假日的次日。",
                         "Where the last day of a minimum period is a day off, the period is full on the next day."},
            .editions = counting_of_periods("第二百零三条"),
            .source = Source::left_open};
}

Findings minimum_periods_do_not_end_on_a_day_off(TenderFacts const& facts, kernel::LegalCalendar const& calendar) {
    auto const card = as_of(cards::minimum_periods_do_not_end_on_a_day_off(), facts.began_on);
    auto const periods = minimum_periods(facts);
    if (periods.empty()) return not_compulsory(card);
    for (auto const& period : periods) {
        auto const full_on = calendar.last_day(period.full_on);
        if (!full_on) {
            auto pending = silent(card, full_on.error().text);
            pending.front().mark = Mark::pending;
            return pending;
        }
        auto const day = full_on->to_string();
        if (kernel::Date::of(period.given) < *full_on)
            return verdict(card, false,
                           {"最短期间的最后一日为" + day + "。", "The last day of the minimum period is " + day + "."},
                           std::string(period.path),
                           {{"earliest", day}, {"given", kernel::Date::of(period.given).to_string()}});
    }
    return verdict(card, true, "");
}

} // namespace haihe::law
