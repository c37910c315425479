#include "law/periods/due_act.hpp"

#include "law/periods/counting.hpp"

#include <utility>

namespace haihe::law {

Finding judge_due(DueAct act, kernel::Instant now, kernel::LegalCalendar const& calendar) {
    auto const last = last_day_within(act.from, act.days, calendar);
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
        text.zh += "没有" + year + "年的节假日安排，不能判断是否顺延。";
        text.en += " The working days of " + year + " are not known: whether a holiday moves it cannot be told.";
        auto finding = kept(std::move(act.rule), std::move(act.citation), std::move(text));
        finding.mark = Mark::pending;
        return finding;
    }
    std::vector<kernel::Fact> facts{{"latest", day}};
    if (act.done_at) facts.push_back({"given", kernel::Date::of(*act.done_at).to_string()});
    return broken(std::move(act.rule), std::move(act.citation), std::move(text), std::move(act.path), std::move(facts));
}

} // namespace haihe::law
