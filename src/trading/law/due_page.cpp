#include "trading/law/due_page.hpp"

#include "law/periods/counting.hpp"
#include "law/periods/explain.hpp"

#include <utility>

namespace haihe::trading {

DueShown show_due(std::string rule, kernel::Instant from, std::int32_t days, std::optional<kernel::Instant> done_at,
                  kernel::Instant now, kernel::LegalCalendar const& calendar) {
    auto const end = law::last_day_within(from, days, calendar).date.ends_at();
    bool const late = done_at.value_or(now) >= end;
    auto const computation = law::days_within(from, days, calendar);
    return {late ? "late" : done_at ? "done" : "due", end, done_at, std::move(rule), {computation.zh, computation.en}};
}

} // namespace haihe::trading
