#include "law/periods/due_act.hpp"

#include "law/periods/counting.hpp"

#include <utility>

namespace haihe::law {

namespace {

Finding judge_by(LastDay const& last, DueAct act, kernel::Instant now) {
    auto const day = last.date.to_string();
    kernel::Text text{act.sentence.zh + "，最后一日为" + day + "。",
                      act.sentence.en + ": the last day is " + day + "."};
    auto const end = last.date.ends_at();
    if (act.done_at.value_or(now) < end) {
        auto finding = kept(std::move(act.rule), std::move(act.citation), std::move(text));
        if (act.done_at) return finding;
        finding.mark = Mark::pending;
        return running_until(end, now, std::move(finding));
    }
    if (!last.holidays_known) {
        auto const year = std::to_string(last.date.year());
        text.zh += "没有" + year + "年的节假日安排，不能判断是否顺延，请在 data/working-days.json 中补充。";
        text.en += " The working days of " + year +
                   " are not known: whether a holiday moves it cannot be told; add the year to data/working-days.json.";
        auto finding = kept(std::move(act.rule), std::move(act.citation), std::move(text));
        finding.mark = Mark::pending;
        return finding;
    }
    std::vector<kernel::Fact> facts{{"latest", day}};
    if (act.done_at) facts.push_back({"given", kernel::Date::of(*act.done_at).to_string()});
    return broken(std::move(act.rule), std::move(act.citation), std::move(text), std::move(act.path), std::move(facts));
}

} // namespace

Finding judge_due(DueAct act, kernel::Instant now, kernel::LegalCalendar const& calendar) {
    auto const last = last_day_within(act.from, act.days, calendar);
    return judge_by(last, std::move(act), now);
}

Finding judge_due_in_working_days(DueAct act, kernel::Instant now, kernel::LegalCalendar const& calendar) {
    auto const last = calendar.working_days_after(kernel::Date::of(act.from), act.days);
    if (last) return judge_by({*last, true}, std::move(act), now);
    auto finding = kept(std::move(act.rule), std::move(act.citation),
                        {act.sentence.zh + "。" + last.error().text.zh, act.sentence.en + ". " + last.error().text.en});
    finding.mark = Mark::pending;
    return finding;
}

} // namespace haihe::law
