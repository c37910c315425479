#include "law/periods/minimum_periods_are_full_at_midnight.hpp"

#include "law/acts.hpp"
#include "law/periods/minimum_period.hpp"
#include "law/verdict.hpp"

#include <algorithm>

namespace haihe::law {

Card cards::minimum_periods_are_full_at_midnight() {
    return {.rule = "minimum_periods_are_full_at_midnight",
            .sentence = {"法定最短期间至其最后一日24时届满，截止时间不早于该时。",
                         "A minimum period is full at 24:00 of its last day; no deadline is earlier."},
            .editions = counting_of_periods("第二百零三条"),
            .source = Source::left_open};
}

Findings minimum_periods_are_full_at_midnight(TenderFacts const& facts, kernel::LegalCalendar const&) {
    auto const card = as_of(cards::minimum_periods_are_full_at_midnight(), facts.began_on);
    auto const periods = minimum_periods(facts);
    if (periods.empty()) return not_compulsory(card);
    auto const early =
        std::ranges::find_if(periods, [](auto const& period) { return period.given < period.full_on.ends_at(); });
    if (early == periods.end()) return verdict(card, true, "");
    auto const day = early->full_on.to_string();
    return verdict(card, false,
                   {"最短期间至" + day + " 24时届满。", "The minimum period is full on " + day + " at 24:00."},
                   std::string(early->path),
                   {{"earliest", early->full_on.ends_at().to_string()}, {"given", early->given.to_string()}});
}

} // namespace haihe::law
