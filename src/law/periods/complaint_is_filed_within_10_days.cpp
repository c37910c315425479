#include "law/periods/complaint_is_filed_within_10_days.hpp"

#include "law/acts.hpp"
#include "law/periods/due_act.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

namespace {

constexpr std::int32_t kDays = 10;

} // namespace

Card cards::complaint_is_filed_within_10_days() {
    return {.rule = "complaint_is_filed_within_10_days",
            .sentence = {"投诉自知道或者应当知道之日起10日内提出；先行异议的答复期间不计算在内。",
                         "A complaint is filed within 10 days of when its cause was known or should have been; the "
                         "time of answering an objection does not count."},
            .editions = {implementing_regulation("第六十条")},
            .waits_for = {"投诉处理", "complaints"}};
}

Findings complaint_is_filed_within_10_days(ComplaintFacts const& facts, kernel::LegalCalendar const& calendar) {
    auto const card = cards::complaint_is_filed_within_10_days();
    if (!facts.knew_at || !facts.filed_at) return silent(card);
    return {judge_due({std::string(card.rule),
                       card.editions.front(),
                       {"投诉应在知道或者应当知道之日起10日内提出（当日及异议答复期间不计）",
                        "The complaint is due within 10 days, neither that day nor the time of an answer counted"},
                       *facts.knew_at + facts.reply_time,
                       kDays,
                       facts.filed_at,
                       "/filedAt"},
                      *facts.filed_at, calendar)};
}

} // namespace haihe::law
