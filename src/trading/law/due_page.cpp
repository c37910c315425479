#include "trading/law/due_page.hpp"

#include "law/periods/counting.hpp"

namespace haihe::trading {

DueShown show_due(kernel::Instant from, std::int32_t days, std::optional<kernel::Instant> done_at, kernel::Instant now,
                  kernel::LegalCalendar const& calendar) {
    auto const end = law::last_day_within(from, days, calendar).date.ends_at();
    bool const late = done_at.value_or(now) >= end;
    return {late ? "late" : done_at ? "done" : "due", end, done_at};
}

} // namespace haihe::trading
