#include "kernel/legal_calendar.hpp"

namespace haihe::kernel {

LegalCalendar::LegalCalendar(std::map<int, Year> years) : years_(std::move(years)) {}

Result<bool> LegalCalendar::is_working_day(Date date) const {
    auto const year = years_.find(date.year());
    if (year == years_.end()) {
        auto const missing = std::to_string(date.year());
        return refuse(RefusalKind::unacceptable, "calendar_year_is_known",
                      {"没有" + missing + "年的节假日安排,请在 data/working-days.json 中补充。",
                       "The working days of " + missing + " are not known: add the year to data/working-days.json."});
    }
    if (year->second.working_weekends.contains(date)) return true;
    return date.weekday() < 5 && !year->second.days_off.contains(date);
}

Result<Date> LegalCalendar::working_days_after(Date from, int n) const {
    auto date = from;
    while (n > 0) {
        date = date + 1;
        auto const working = is_working_day(date);
        if (!working) return std::unexpected(working.error());
        if (*working) --n;
    }
    return date;
}

Result<Date> LegalCalendar::last_day(Date date) const {
    for (;; date = date + 1) {
        auto const working = is_working_day(date);
        if (!working) return std::unexpected(working.error());
        if (*working) return date;
    }
}

} // namespace haihe::kernel
